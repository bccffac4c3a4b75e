import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { insertMovement } from '#app/features/inventory/movement.repository.server.ts'
import { checkStock, checkStockDaily } from '#app/features/stock-checks/check-stock.server.ts'
import {
  listChecks,
  listFindings,
} from '#app/features/stock-checks/stock-check.repository.server.ts'
import { testDatabase } from '../../support/database.ts'
import { fillWithWorld } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const { id: accountId } = await db.selectFrom('account').select('id').executeTakeFirstOrThrow()
const NOW = new Date('2026-11-21T20:00:00Z')
const check = () => checkStock(db, { now: NOW, settledSeconds: 0 })
const lotInStock = async () => {
  const { id } = await db
    .selectFrom('lot as l')
    .innerJoin('movement as m', 'm.lot_id', 'l.id')
    .where('l.origin', '=', 'harvest')
    .groupBy('l.id')
    .having(sql<boolean>`sum(m.kg) > 5`)
    .select('l.id')
    .orderBy('l.id')
    .executeTakeFirstOrThrow()
  return id
}
/** What only someone with the database's own keys can do: the guard is taken off for a moment. */
const behindOurBack = (change: ReturnType<typeof sql>) =>
  db.transaction().execute(async (tx) => {
    await sql`alter table movement disable trigger movement_append_only`.execute(tx)
    await change.execute(tx)
    await sql`set constraints all immediate`.execute(tx)
    await sql`alter table movement enable trigger movement_append_only`.execute(tx)
  })

test('the demo’s books are in order, twice in a row, and again after honest work', async () => {
  expect((await check()).findings).toEqual([])
  expect((await check()).findings).toEqual([])
  const lotId = await lotInStock()
  await db
    .transaction()
    .execute((tx) =>
      insertMovement(tx, { lotId, kind: 'issued', kg: -1.5, movedOn: '2026-11-21', accountId }),
    )
  expect((await check()).findings).toEqual([])
  const [last] = await listChecks(db, 1)
  expect(last?.findings).toBe(0)
  expect(last?.lots).toBeGreaterThan(100)
})

test('a row that was changed by 3 kg behind our back is found, by lot, until it is explained', async () => {
  await check()
  const lotId = await lotInStock()
  await behindOurBack(sql`
    update movement set kg = kg - 3 where id = (
      select id from movement where lot_id = ${lotId} and kind = 'received' limit 1)`)
  for (const day of [1, 2]) {
    const { checkId, findings } = await check()
    expect(findings, `day ${day}`).toEqual([
      { lotId, kind: 'books-changed', kg: expect.any(Number), expectedKg: expect.any(Number) },
    ])
    const [found] = await listFindings(db, checkId)
    expect((found?.expectedKg ?? 0) - (found?.kg ?? 0)).toBeCloseTo(3, 3)
  }
  await behindOurBack(sql`
    update movement set kg = kg + 3 where id = (
      select id from movement where lot_id = ${lotId} and kind = 'received' limit 1)`)
  expect((await check()).findings).toEqual([])
})

test('a movement that was taken out, or moved to another day, is found as well', async () => {
  await check()
  const lotId = await lotInStock()
  await behindOurBack(sql`
    update movement set moved_on = moved_on - 1 where lot_id = ${lotId} and kind = 'received'`)
  expect((await check()).findings.map(({ kind }) => kind)).toEqual(['books-changed'])
  await behindOurBack(sql`
    update movement set moved_on = moved_on + 1 where lot_id = ${lotId} and kind = 'received'`)
  expect((await check()).findings).toEqual([])
  await behindOurBack(sql`delete from movement where lot_id = ${lotId}`)
  const kinds = (await check()).findings.map(({ kind }) => kind)
  expect(kinds).toEqual(['never-received', 'books-changed'])
})

test('what moved within ten minutes waits for the next closing: its transaction may still be open', async () => {
  const closings = async () => {
    const { n } = await db
      .selectFrom('stock_closing')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return n
  }
  const before = await closings()
  const lotId = await lotInStock()
  await db
    .transaction()
    .execute((tx) =>
      insertMovement(tx, { lotId, kind: 'issued', kg: -1, movedOn: '2026-11-21', accountId }),
    )
  await checkStock(db, { now: NOW })
  expect(await closings()).toBe(before)
  await check()
  expect(await closings()).toBe(before + 1)
})

test('once a day is enough: asked again within the day nothing is checked', async () => {
  await check()
  expect(await checkStockDaily(db, new Date('2026-11-21T22:00:00Z'))).toBeUndefined()
  expect(await checkStockDaily(db, new Date('2026-11-22T20:00:00Z'))).toBeDefined()
})
