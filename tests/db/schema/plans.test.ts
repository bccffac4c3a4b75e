import { expect, test } from 'vitest'
import type { PlanningRunStatus } from '#db/tables/planning.ts'
import { testDatabase } from '../../support/database.ts'
import { expectViolation } from '../../support/expect-violation.ts'
import { insertBasics, insertFood, insertLot } from '../../support/rows.ts'

const { db } = await testDatabase()
const basics = await insertBasics(db)
const { foodId, kitchenId, regionId } = basics

const run = (startsOn: string, endsOn: string, status: PlanningRunStatus = 'requested') =>
  db
    .insertInto('planning_run')
    .values({
      region_id: regionId,
      starts_on: startsOn,
      ends_on: endsOn,
      mode: 'plan',
      status,
      limit_seconds: 120,
      asked_gap: 0.03,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

const plan = async (values: { objective_idr?: number; bound_idr?: number; run_id?: string } = {}) =>
  db
    .insertInto('plan')
    .values({
      run_id: values.run_id ?? (await run('2026-11-23', '2026-11-28')).id,
      problem_document: '{}',
      problem_sha256: 'ab'.repeat(32),
      plan_document: '{}',
      objective_idr: values.objective_idr ?? 51_234_567.8,
      bound_idr: values.bound_idr ?? 51_010_000,
      gap: 0.0043,
      engine: { name: 'contoh' },
    })
    .returning('id')
    .executeTakeFirstOrThrow()

test('a run plans at most 62 days, in their order, and a finished one says when', async () => {
  await run('2026-11-23', '2027-01-23')
  await expectViolation(run('2026-11-23', '2027-01-24'), 'planning_run_days_check')
  await expectViolation(run('2026-11-23', '2026-11-22'), 'planning_run_days_check')
  await expectViolation(
    run('2026-11-23', '2026-11-28', 'explained'),
    'planning_run_finished_at_check',
  )
})

test('a bound is never above what the plan costs', async () => {
  await plan({ objective_idr: 100, bound_idr: 100 })
  await expectViolation(plan({ objective_idr: 100, bound_idr: 102 }), 'plan_bound_idr_check')
})

test('a run has one plan', async () => {
  const { id } = await run('2026-11-23', '2026-11-28')
  await plan({ run_id: id })
  await expectViolation(plan({ run_id: id }), 'plan_run_id_unique')
})

test('a plan is adopted once and says when; what it says never changes', async () => {
  const { id } = await plan()
  const one = db.updateTable('plan').where('id', '=', id)
  await expectViolation(one.set({ status: 'adopted' }).execute(), 'plan_adopted_at_check')
  await one
    .set({ status: 'adopted', adopted_at: new Date(), adopted_by: basics.accountId })
    .execute()
  await expectViolation(one.set({ plan_document: '{"other":1}' }).execute(), 'plan_append_only')
  await expectViolation(one.set({ bound_idr: 1 }).execute(), 'plan_append_only')
  await expectViolation(db.deleteFrom('plan').where('id', '=', id).execute(), 'plan_append_only')
})

const shortfall = (
  planId: string,
  kg: [needed: number, own: number, bought: number, unmet: number],
) =>
  db
    .insertInto('shortfall')
    .values({
      plan_id: planId,
      kitchen_id: kitchenId,
      food_id: foodId,
      service_on: '2026-11-25',
      needed_kg: kg[0],
      own_kg: kg[1],
      purchased_kg: kg[2],
      unmet_kg: kg[3],
    })
    .returning('missing_kg')
    .executeTakeFirstOrThrow()

test('10 kg needed with 6 kg own, 3 kg bought and 1 kg unmet are 4 kg missing', async () => {
  const { id } = await plan()
  expect(await shortfall(id, [10, 6, 3, 1])).toEqual({ missing_kg: 4 })
  await expectViolation(
    db.updateTable('shortfall').set({ unmet_kg: 0 }).execute(),
    'shortfall_append_only',
  )
})

test('a need that is wholly met is no shortfall, and parts that miss the need are refused', async () => {
  const { id } = await plan()
  await expectViolation(shortfall(id, [10, 10, 0, 0]), 'shortfall_missing_kg_check')
  await expectViolation(shortfall(id, [10, 6, 3, 0]), 'shortfall_parts_make_the_need_check')
  await shortfall(id, [10, 6.001, 3, 1])
})

test('a plan takes from a lot the food that the lot holds', async () => {
  const { id } = await plan()
  const lotId = await insertLot(db, basics, 'L-1')
  const take = (food: string) =>
    db
      .insertInto('plan_allocation')
      .values({
        plan_id: id,
        lot_id: lotId,
        kitchen_id: kitchenId,
        service_on: '2026-11-25',
        food_id: food,
        kg: 4,
        cost_idr_per_kg: 4500,
        transport_idr_per_kg: 0,
      })
      .execute()
  await expectViolation(take(await insertFood(db, 'bayam')), 'plan_allocation_lot_id_food_id_fkey')
  await take(foodId)
})

test('a recipe version stays as it was served', async () => {
  const { id } = await db
    .insertInto('recipe')
    .values({ code: 'tumis-kangkung', course: 'vegetable', name_id: 'Tumis', name_en: 'Stir-fry' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const version = (number: number) =>
    db
      .insertInto('recipe_version')
      .values({
        recipe_id: id,
        version: number,
        cooking_method: 'stir-fry',
        minutes: 20,
        repeat_window_days: 3,
        source_code: 'contoh',
      })
      .execute()
  await version(1)
  await expectViolation(version(1), 'recipe_version_recipe_id_version_unique')
  const change = db.updateTable('recipe_version').set({ minutes: 25 }).execute()
  await expectViolation(change, 'recipe_version_append_only')
  await version(2)
})
