import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '../../support/database.ts'

const { db } = await testDatabase('empty')

const roundTrip = async (type: string, value: unknown): Promise<unknown> => {
  const { rows } = await sql<{ value: unknown }>`
    select ${value}::${sql.raw(type)} as value
  `.execute(db)
  return rows[0]?.value
}

/** Through a real column, because an assignment knows its type before the parameter is sent. */
const stored = async (type: string, ...values: unknown[]): Promise<unknown[]> => {
  await sql`create table probe (value ${sql.raw(type)})`.execute(db)
  try {
    for (const value of values) await sql`insert into probe values (${value})`.execute(db)
    const { rows } = await sql<{ value: unknown }>`select value from probe`.execute(db)
    return rows.map(({ value }) => value)
  } finally {
    await sql`drop table probe`.execute(db)
  }
}

test('a date is the text of its day, whatever the clock of the machine', async () => {
  expect(await stored('date', '2026-11-23', '1945-08-17')).toEqual(['2026-11-23', '1945-08-17'])
  await expect(stored('date', new Date())).rejects.toThrow("takes 'YYYY-MM-DD'")
  await expect(stored('date', '23-11-2026')).rejects.toThrow("takes 'YYYY-MM-DD'")
  await expect(stored('date', '2026-02-30')).rejects.toThrow()
})

test('a timestamptz is an instant, to the millisecond', async () => {
  const instant = new Date('2026-11-23T01:02:03.456Z')
  expect(await stored('timestamptz(3)', instant)).toEqual([instant])
  expect(await roundTrip('timestamptz', new Date('1883-05-20T10:02:00Z'))).toEqual(
    new Date('1883-05-20T10:02:00Z'),
  )
})

test('an int8 is a number up to 2^53 - 1 and an error beyond, never a wrong digit', async () => {
  expect(await stored('int8', 9_007_199_254_740_991, -15_000)).toEqual([
    9_007_199_254_740_991, -15_000,
  ])
  await expect(sql`select 9007199254740993::int8`.execute(db)).rejects.toThrow('past 2^53')
  await expect(stored('int8', 1.5)).rejects.toThrow()
  const { rows } = await sql`select count(*) as n from (values (1), (2)) as t`.execute(db)
  expect(rows).toEqual([{ n: 2 }])
})

test('a numeric is a number when it loses nothing, and an error when it would', async () => {
  expect(await stored('numeric(12, 3)', 0.001, 12.5, 999_999_999.999, -0.5)).toEqual([
    0.001, 12.5, 999_999_999.999, -0.5,
  ])
  expect(await stored('numeric(14, 4)', 0.1 + 0.2)).toEqual([0.3])
  await expect(sql`select 12345678901234567.89::numeric`.execute(db)).rejects.toThrow('round it')
  await expect(sql`select 10 / 3::numeric`.execute(db)).rejects.toThrow('round it')
  await expect(sql`select 'NaN'::numeric`.execute(db)).rejects.toThrow('round it')
  const { rows } = await sql`select sum(kg) as kg from (values (0.1), (0.2)) as t (kg)`.execute(db)
  expect(rows).toEqual([{ kg: 0.3 }])
})

test('a jsonb is the value itself: text stays text, true stays true, a list stays a list', async () => {
  const values = [
    { kg: 12.5, note: null, list: [1, { deep: 'ya' }] },
    'teks',
    '{"not": "parsed"}',
    true,
    false,
    3,
    [],
    [true, false],
    ['a'],
  ]
  expect(await stored('jsonb', ...values)).toEqual(values)
})

test('a jsonb null and a missing jsonb are both null', async () => {
  expect(await stored('jsonb', null)).toEqual([null])
  expect((await sql`select 'null'::jsonb as value`.execute(db)).rows).toEqual([{ value: null }])
})

test('a boolean takes only true and false', async () => {
  expect(await stored('boolean', true, false, null)).toEqual([true, false, null])
  await expect(stored('boolean', 'false')).rejects.toThrow('true or false')
})

test('lists, ids, text and floating numbers come back as they went in', async () => {
  const id = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'
  expect(await stored('text[]', ['bayam', 'a "b", c', ''])).toEqual([['bayam', 'a "b", c', '']])
  expect(await stored('uuid', id)).toEqual([id])
  expect(await stored('uuid[]', [id])).toEqual([[id]])
  expect(await stored('date[]', ['2026-11-23'])).toEqual([['2026-11-23']])
  expect(await stored('numeric[]', [1.5, 2])).toEqual([[1.5, 2]])
  expect(await stored('text', "it's ok \\ \u{1f35a}")).toEqual(["it's ok \\ \u{1f35a}"])
  expect(await stored('double precision', 0.1 + 0.2, 1e-300)).toEqual([0.1 + 0.2, 1e-300])
  expect(await stored('integer', 2_147_483_647)).toEqual([2_147_483_647])
})

test('a value that is undefined is refused, not stored as null', async () => {
  await expect(stored('text', undefined)).rejects.toThrow(/undefined/i)
})

test('rows that changed are counted', async () => {
  await sql`create table counted (n int)`.execute(db)
  const inserted = await sql`insert into counted values (1), (2), (3)`.execute(db)
  expect(inserted.numAffectedRows).toBe(3n)
  const updated = await sql`update counted set n = ${9} where n > ${1}`.execute(db)
  expect(updated.numAffectedRows).toBe(2n)
})
