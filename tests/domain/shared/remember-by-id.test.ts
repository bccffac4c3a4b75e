import { expect, test } from 'vitest'
import { rememberById } from '#app/shared/remember-by-id.ts'

/** Counts what is read, and knows every id but 'none'. */
function counting() {
  const asked: string[][] = []
  const lengthOf = rememberById(3, async (_: { isTransaction: boolean }, ids: string[]) => {
    asked.push(ids)
    return new Map(ids.flatMap((id) => (id === 'none' ? [] : [[id, id.length] as const])))
  })
  return { asked, lengthOf }
}

const database = () => ({ isTransaction: false })

test('a recipe version that was read once is not read again', async () => {
  const { asked, lengthOf } = counting()
  const db = database()
  expect(await lengthOf(db, ['nasi', 'sop', 'nasi'])).toEqual(
    new Map([
      ['nasi', 4],
      ['sop', 3],
    ]),
  )
  expect(await lengthOf(db, ['sop', 'pepes'])).toEqual(
    new Map([
      ['sop', 3],
      ['pepes', 5],
    ]),
  )
  expect(asked).toEqual([['nasi', 'sop'], ['pepes']])
})

test('what was not there yet is asked for again', async () => {
  const { asked, lengthOf } = counting()
  const db = database()
  await lengthOf(db, ['none'])
  expect(await lengthOf(db, ['none'])).toEqual(new Map())
  expect(asked).toEqual([['none'], ['none']])
})

test('two databases share nothing, and a transaction is remembered by nobody', async () => {
  const { asked, lengthOf } = counting()
  await lengthOf(database(), ['sop'])
  await lengthOf(database(), ['sop'])
  const tx = { isTransaction: true }
  await lengthOf(tx, ['sop'])
  await lengthOf(tx, ['sop'])
  expect(asked).toHaveLength(4)
})

test('beyond its limit it begins anew and still answers whole', async () => {
  const { asked, lengthOf } = counting()
  const db = database()
  await lengthOf(db, ['a', 'b', 'c'])
  expect((await lengthOf(db, ['a', 'd'])).size).toBe(2)
  await lengthOf(db, ['a'])
  expect(asked).toEqual([['a', 'b', 'c'], ['d'], ['a']])
})
