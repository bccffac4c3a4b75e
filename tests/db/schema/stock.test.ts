import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Database, Tx } from '#db/database.ts'
import type { MovementKind } from '#db/tables/inventory.ts'
import { testDatabase } from '../../support/database.ts'
import { expectViolation } from '../../support/expect-violation.ts'
import { insertBasics, insertFood, insertLot } from '../../support/rows.ts'

const { db, engine } = await testDatabase()
const basics = await insertBasics(db)
const belowZero = 'movement_lot_above_zero_check'

const move = (db: Database | Tx, lotId: string, kind: MovementKind, kg: number) =>
  db
    .insertInto('movement')
    .values({ lot_id: lotId, kind, kg, moved_on: '2026-11-23', account_id: basics.accountId })
    .execute()

const stockOf = async (lotId: string) => {
  const { rows } = await sql<{ kg: number }>`
    select coalesce(sum(kg), 0) as kg from movement where lot_id = ${lotId}
  `.execute(db)
  return rows[0]?.kg
}

const lotWith = async (code: string, kg: number) => {
  const lotId = await insertLot(db, basics, code)
  await move(db, lotId, 'received', kg)
  return lotId
}

test('of 10 kg all 10 can be issued, and not a gram more', async () => {
  const lot = await lotWith('L-10', 10)
  await expectViolation(move(db, lot, 'issued', -10.001), belowZero)
  await move(db, lot, 'issued', -10)
  await expectViolation(move(db, lot, 'spoilt', -0.001), belowZero)
  expect(await stockOf(lot)).toBe(0)
})

test('one command may write the issue before the receipt', async () => {
  const lot = await insertLot(db, basics, 'L-urutan')
  await db.transaction().execute(async (tx) => {
    await move(tx, lot, 'issued', -4)
    await move(tx, lot, 'received', 4)
  })
  expect(await stockOf(lot)).toBe(0)
})

test('a command that fails at its end leaves the stock as it was', async () => {
  const lot = await lotWith('L-gagal', 5)
  const command = db.transaction().execute(async (tx) => {
    await move(tx, lot, 'issued', -3)
    await move(tx, lot, 'issued', -3)
  })
  await expectViolation(command, belowZero)
  expect(await stockOf(lot)).toBe(5)
})

test('of twenty kitchens that each take 1 kg of 10 kg at once, ten get it', async () => {
  const lot = await lotWith('L-rebutan', 10)
  const takes = Array.from({ length: 20 }, () =>
    db.transaction().execute((tx) => move(tx, lot, 'issued', -1)),
  )
  const outcomes = await Promise.allSettled(takes)
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
  expect(await stockOf(lot)).toBe(0)
})

test.runIf(engine === 'postgresql')(
  'of two that take 6 kg of 10 kg, the second waits until the first has ended, and is refused',
  async () => {
    const lot = await lotWith('L-berdua', 10)
    const first = await db.startTransaction().execute()
    const second = await db.startTransaction().execute()
    const check = (tx: Tx) => sql`set constraints all immediate`.execute(tx)
    await move(first, lot, 'issued', -6)
    await move(second, lot, 'issued', -6)
    await check(first)
    const checkOfSecond = check(second)
    await first.commit().execute()
    await expectViolation(checkOfSecond, belowZero)
    await second.rollback().execute()
    expect(await stockOf(lot)).toBe(4)
  },
)

test('stock does not move where the second of two could not see the first', async () => {
  const lot = await lotWith('L-tingkat', 10)
  const take = db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) => move(tx, lot, 'issued', -1))
  await expect(take).rejects.toThrow('repeatable read')
  await db
    .transaction()
    .setIsolationLevel('serializable')
    .execute((tx) => move(tx, lot, 'issued', -1))
})

test('a movement has the sign of its kind', async () => {
  const lot = await lotWith('L-tanda', 10)
  const sign = 'movement_kg_has_the_sign_of_its_kind_check'
  await expectViolation(move(db, lot, 'received', -1), sign)
  await expectViolation(move(db, lot, 'received', 0), sign)
  await expectViolation(move(db, lot, 'issued', 1), sign)
  await expectViolation(move(db, lot, 'spoilt', 1), sign)
  await move(db, lot, 'counted', -0.5)
  await move(db, lot, 'counted', 0)
})

test('a movement is corrected by another one, never by changing it', async () => {
  const rule = 'movement_append_only'
  await expectViolation(db.updateTable('movement').set({ kg: 99 }).execute(), rule)
  await expectViolation(db.deleteFrom('movement').execute(), rule)
})

test('a supplier has one price for a food on a day', async () => {
  const supplier = await db
    .insertInto('supplier')
    .values({ region_id: basics.regionId, name: 'Koperasi contoh', kind: 'cooperative' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const offer = (foodId: string, from: string, until: string | null) =>
    db
      .insertInto('supplier_offer')
      .values({
        supplier_id: supplier.id,
        food_id: foodId,
        price_idr_per_kg: 13_500,
        valid_from: from,
        valid_until: until,
        source_code: 'contoh',
      })
      .execute()
  const overlap = 'supplier_offer_valid_exclusion'
  await offer(basics.foodId, '2026-11-01', '2026-11-30')
  await expectViolation(offer(basics.foodId, '2026-11-30', null), overlap)
  await offer(basics.foodId, '2026-12-01', null)
  await offer(await insertFood(db, 'bayam'), '2026-11-30', null)
  await expectViolation(
    offer(basics.foodId, '2026-10-02', '2026-10-01'),
    'supplier_offer_valid_check',
  )
})
