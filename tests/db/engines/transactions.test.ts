import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { turns } from '#db/engines/turns.ts'
import { rawSql } from '#db/raw-sql.ts'
import { violatedConstraint } from '#db/violated-constraint.ts'
import { testDatabase } from '../../support/database.ts'

const { db, executeSql } = await testDatabase()
const keys = async () =>
  (await db.selectFrom('installation').select('key').orderBy('key').execute()).map(({ key }) => key)

test('a transaction that fails leaves nothing, and the next one works', async () => {
  const failing = db.transaction().execute(async (tx) => {
    await tx.insertInto('installation').values({ key: 'gagal', value: 1 }).execute()
    throw new Error('berhenti')
  })
  await expect(failing).rejects.toThrow('berhenti')
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('installation').values({ key: 'jadi', value: 1 }).execute()
  })
  expect(await keys()).toEqual(['jadi'])
})

test('a savepoint takes back a part of a transaction', async () => {
  const tx = await db.startTransaction().execute()
  await tx.insertInto('installation').values({ key: 'luar', value: 1 }).execute()
  const inner = await tx.savepoint('bagian').execute()
  await inner.insertInto('installation').values({ key: 'dalam', value: 1 }).execute()
  await inner.rollbackToSavepoint('bagian').execute()
  await tx.commit().execute()
  expect(await keys()).toEqual(['jadi', 'luar'])
})

test('fifty commands at once each get a connection in turn and all are kept', async () => {
  await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      db.transaction().execute(async (tx) => {
        await tx
          .insertInto('installation')
          .values({ key: `banyak-${n}`, value: n })
          .execute()
      }),
    ),
  )
  const { rows } = await sql`select sum(value::int) as sum from installation
    where key like 'banyak-%'`.execute(db)
  expect(rows).toEqual([{ sum: 1225 }])
})

test('whoever waits for its own turn is told to use tx', async () => {
  const turn = turns(0.05)
  await turn.take()
  await expect(turn.take()).rejects.toThrow('inside a transaction use only `tx`')
  turn.give()
  await turn.take()
})

test('a broken constraint is named alike on both engines', async () => {
  const twice = db
    .insertInto('installation')
    .values([
      { key: 'sama', value: 1 },
      { key: 'sama', value: 2 },
    ])
    .execute()
  const error = await twice.catch((reason: unknown) => reason)
  expect(violatedConstraint(error)).toBe('installation_pkey')
  expect(violatedConstraint(new Error('lain'))).toBeUndefined()
})

test('a script that fails half way is rolled back and leaves a working connection', async () => {
  const script = "begin; insert into installation values ('skrip', '1'); select 1 / 0; commit"
  await expect(executeSql(script)).rejects.toThrow('division by zero')
  for (let again = 0; again < 12; again += 1) expect(await keys()).not.toContain('skrip')
})

test('JSON text for the job queue is stored as the value that it writes', async () => {
  const text = '{"runId":"satu"}'
  await executeSql('insert into installation values ($1, $2)', ['antrean', text])
  const { rows } = await executeSql('select value from installation where key = $1', ['antrean'])
  expect(rows).toEqual([{ value: { runId: 'satu' } }])
})

test('SQL given a transaction belongs to it', async () => {
  const failing = db.transaction().execute(async (tx) => {
    await rawSql(tx).executeSql('insert into installation values ($1, $2)', ['ikut', 'true'])
    throw new Error('batal')
  })
  await expect(failing).rejects.toThrow('batal')
  expect(await keys()).not.toContain('ikut')
})
