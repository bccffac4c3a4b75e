import { expect, test } from 'vitest'
import { listConcessions } from '#app/features/concessions/concession.repository.server.ts'
import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import { insertPlan, insertPlanReasons } from '#app/features/planning/plan.repository.server.ts'
import type { PlanReason } from '#app/features/planning/plan-reason.ts'
import { insertRun } from '#app/features/planning/planning-run.repository.server.ts'
import { acceptWayOut, withdrawConcession } from '#app/features/ways-out/accept-way-out.server.ts'
import { listWaysOut } from '#app/features/ways-out/list-ways-out.server.ts'
import { readEaters } from '#app/features/week-board/read-eaters.server.ts'
import { demoDatabase, demoKitchen } from '../../support/demo.ts'
import { actorOf, WORLD_TODAY as today } from '../../support/world.ts'

const { db } = await demoDatabase()
const manager = await actorOf(db, 'kepala.muntok', 'adopt:plan')
const kitchen = await demoKitchen(db, 'rutan-muntok')
const week = '2026-W49'
const place = { kitchen, week, today }

const money = {
  code: 'raise-budget',
  facts: { idrPerPortion: 250, totalIdr: 456_500, byGroup: [] },
}
const skipped = { code: 'accept-skipped', facts: { course: 'fruit', days: ['2026-12-04'] } }
const wayOut = (...concessions: PlanReason['facts'][]): PlanReason => ({
  code: 'way-out',
  facts: { concessions, costIdr: 456_500, extraSpendIdr: 400_000, changedDishes: 3 },
  kitchenId: kitchen.id,
})

const planId = await db.transaction().execute(async (tx) => {
  const runId = await insertRun(tx, {
    regionId: kitchen.regionId,
    startsOn: '2026-11-30',
    endsOn: '2026-12-05',
    mode: 'plan',
    limitSeconds: 60,
    askedGap: 0.005,
    kitchenIds: [kitchen.id],
  })
  const id = await insertPlan(tx, {
    runId,
    problemDocument: '{}',
    problemSha256: '0'.repeat(64),
    planDocument: '{}',
    objectiveIdr: 2,
    boundIdr: 1,
    gap: 0.5,
    engine: {},
  })
  await insertPlanReasons(tx, id, [
    wayOut(money),
    wayOut(skipped),
    wayOut({ code: 'pray-for-rain', facts: {} }),
  ])
  return id
})
const standing = () => listConcessions(db, { kitchenId: kitchen.id, weeks: [week] })
const ceilings = async () => {
  const book = await findRuleBookOn(db, '2026-11-30')
  const eaters = await readEaters(db, kitchen.id, ['2026-11-30'], book)
  return eaters.map(({ ceilingIdr }) => ceilingIdr)
}

test('a plan tells two ways out; one that nobody understands is left out', async () => {
  const offered = await listWaysOut(db, planId, kitchen.id)
  expect(offered.map(({ concessions }) => concessions[0]?.code)).toEqual([
    'raise-budget',
    'accept-skipped',
  ])
})

test('Rp 250 a portion accepted is signed with who and why, and the board judges by it', async () => {
  const before = await ceilings()
  const [first] = await listWaysOut(db, planId, kitchen.id)
  const reason = 'disetujui Kalapas'
  const wish = { planId, wayOut: first!.sort, reason }
  expect(await acceptWayOut(db, manager, place, wish)).toEqual({ ok: true })
  const [one] = await standing()
  expect(one).toMatchObject({ code: 'raise-budget', reason, actorName: manager.name, planId })
  expect(await ceilings()).toEqual(before.map((idr) => idr + 250))
  expect(await acceptWayOut(db, manager, place, wish)).toEqual({
    ok: false,
    refusal: 'already-conceded',
  })
})

test('a way out of nothing is refused', async () => {
  expect(await acceptWayOut(db, manager, place, { planId, wayOut: 99, reason: 'x' })).toEqual({
    ok: false,
    refusal: 'no-such-way-out',
  })
})

test('taken back it no longer counts, stays on record, and is not taken back twice', async () => {
  const [one] = await standing()
  expect(await withdrawConcession(db, manager, place, one!.id)).toEqual({ ok: true })
  expect(await standing()).toEqual([])
  expect(await withdrawConcession(db, manager, place, one!.id)).toEqual({
    ok: false,
    refusal: 'no-such-concession',
  })
  const kept = await db.selectFrom('concession').select('withdrawn_at').execute()
  expect(kept).toHaveLength(1)
})

test('of two who accept one way out at once it stands once', async () => {
  const [, second] = await listWaysOut(db, planId, kitchen.id)
  const wish = { planId, wayOut: second!.sort, reason: 'kebun gagal panen' }
  const both = await Promise.all([
    acceptWayOut(db, manager, place, wish),
    acceptWayOut(db, manager, place, wish),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await standing()).toHaveLength(1)
})
