import { expect, test } from 'vitest'
import { listPlannedUses } from '#app/features/planning/planned-use.repository.server.ts'
import { weekShortfalls } from '#app/features/procurement/week-shortfalls.server.ts'
import { idOf } from '#db/seeds/demo/demo-chance.ts'
import { kitchenId } from '#db/seeds/demo/demo-region.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../../support/database.ts'
import { fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
const world = await fillWithWorld(db)
const muntok = kitchenId('rutan-muntok')
const { id: regionId } = await db
  .selectFrom('region')
  .where('code', '=', '19')
  .select('id')
  .executeTakeFirstOrThrow()
const foodIdOf = async (code: string) =>
  (await db.selectFrom('food').where('code', '=', code).select('id').executeTakeFirstOrThrow()).id
const kangkung = await foodIdOf('kangkung')
const lot = world.lots.find(
  ({ unit_id, ready_on }) => unit_id === unitId('muntok-bedeng-a') && ready_on === world.startsOn,
)
const lotId = lot?.id ?? ''
const offerId = idOf('offer', 'tani-muntok', 'kangkung', '2026-11-09')

/** A plan of Muntok that takes `ownKg` of Monday's kangkung and buys or lacks the rest of 150 kg. */
async function planWith(ownKg: number, boughtKg: number, createdAt: string) {
  const run = await db
    .insertInto('planning_run')
    .values({
      region_id: regionId,
      starts_on: world.startsOn,
      ends_on: world.endsOn,
      mode: 'plan',
      status: 'explained',
      account_id: null,
      finished_at: new Date(createdAt),
      limit_seconds: 60,
      asked_gap: 0.01,
      progress: null,
      findings: null,
      cancel_requested_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('planning_run_kitchen')
    .values({ run_id: run.id, kitchen_id: muntok })
    .execute()
  const { id } = await db
    .insertInto('plan')
    .values({
      run_id: run.id,
      problem_document: '{}',
      problem_sha256: 'a'.repeat(64),
      plan_document: '{}',
      objective_idr: 1,
      bound_idr: 1,
      gap: 0,
      engine: {},
      created_at: new Date(createdAt),
      adopted_at: null,
      adopted_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const place = { plan_id: id, kitchen_id: muntok, service_on: world.startsOn, food_id: kangkung }
  await db
    .insertInto('plan_allocation')
    .values({ ...place, lot_id: lotId, kg: ownKg, cost_idr_per_kg: 5500, transport_idr_per_kg: 0 })
    .execute()
  await db
    .insertInto('plan_purchase')
    .values({
      ...place,
      supplier_offer_id: offerId,
      kg: boughtKg,
      price_idr_per_kg: 9450,
      transport_idr_per_kg: 250,
    })
    .execute()
  await db
    .insertInto('shortfall')
    .values({
      ...place,
      needed_kg: 150,
      own_kg: ownKg,
      purchased_kg: boughtKg,
      unmet_kg: 150 - ownKg - boughtKg,
    })
    .execute()
  return id
}

const shortfallsOf = (week: string) => weekShortfalls(db, { kitchenId: muntok, regionId, week })
const usesOfBed = () => listPlannedUses(db, [unitId('muntok-bedeng-a')], WORLD_TODAY)

test('a week that nobody planned has no shortfalls to show, and no bed is used', async () => {
  expect(await shortfallsOf(world.week)).toBeUndefined()
  expect(await usesOfBed()).toEqual([])
})

test('of 150 kg kangkung 30 are own, 100 bought for Rp 970,000, 20 nowhere: three prices beside it', async () => {
  await planWith(30, 100, '2026-11-21T03:00:00Z')
  const found = await shortfallsOf(world.week)
  expect(found?.plan.isAdopted).toBe(false)
  expect(found?.summary).toEqual({
    neededKg: 150,
    ownKg: 30,
    missingKg: 120,
    unmet: { foods: 1, kg: 20 },
    purchaseIdr: 970_000,
    suppliers: 1,
  })
  expect(found?.chosen).toMatchObject({
    foodId: kangkung,
    unmetKg: 20,
    firstMissingOn: '2026-11-23',
  })
  expect(found?.prices.map(({ landedIdrPerKg }) => landedIdrPerKg)).toEqual([9_700, 11_650, 11_900])
  expect(found?.purchases[0]).toMatchObject({
    supplierName: 'Kelompok tani contoh Bangka Barat',
    goodsIdr: 945_000,
    transportIdr: 25_000,
  })
  expect(await shortfallsOf('2026-W50')).toBeUndefined()
})

test('a newer proposal speaks instead of the older one', async () => {
  await planWith(40, 110, '2026-11-21T04:00:00Z')
  expect((await shortfallsOf(world.week))?.summary.ownKg).toBe(40)
  expect(await usesOfBed()).toMatchObject([
    { kg: 40, isAdopted: false, serviceOn: '2026-11-23', kitchenName: 'Dapur MBG Rutan Muntok' },
  ])
})

test('once a kitchen has adopted a plan, only that plan speaks, whatever is proposed later', async () => {
  const adopted = await planWith(25, 125, '2026-11-21T05:00:00Z')
  await db
    .updateTable('menu_week')
    .set({ status: 'adopted', plan_id: adopted, adopted_at: new Date('2026-11-21T06:00:00Z') })
    .where('kitchen_id', '=', muntok)
    .where('week', '=', world.week)
    .execute()
  await planWith(35, 115, '2026-11-21T07:00:00Z')
  const found = await shortfallsOf(world.week)
  expect(found).toMatchObject({
    plan: { planId: adopted, isAdopted: true },
    summary: { ownKg: 25 },
  })
  expect(await usesOfBed()).toMatchObject([{ kg: 25, isAdopted: true }])
})
