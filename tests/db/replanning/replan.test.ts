import { expect, test } from 'vitest'
import { withdrawReport } from '#app/features/inventory/withdraw-report.server.ts'
import { adoptPlan } from '#app/features/planning/adopt-plan.server.ts'
import { findPlan } from '#app/features/planning/plan.repository.server.ts'
import { findRun } from '#app/features/planning/planning-run.repository.server.ts'
import { requestPlan } from '#app/features/planning/request-plan.server.ts'
import { runPlan } from '#app/features/planning/run-plan.server.ts'
import { listPlanChanges } from '#app/features/replanning/plan-change.repository.server.ts'
import { readSituation } from '#app/features/replanning/read-situation.server.ts'
import { replan } from '#app/features/replanning/replan.server.ts'
import { createClock } from '#app/shared/clock.server.ts'
import { demoDatabase, demoKitchen } from '../../support/demo.ts'
import { actorOf, WORLD_TODAY as today } from '../../support/world.ts'

const { db, world } = await demoDatabase()
const clock = createClock(new Date(`${today}T03:00:00Z`))
const manager = await actorOf(db, 'kepala.muntok', 'request:plan')
const officer = await actorOf(db, 'giatja.muntok', 'report:supply')
const kitchens = [await demoKitchen(db, 'rutan-muntok'), await demoKitchen(db, 'lapas-sungai-liat')]
const [kitchen] = kitchens
if (!kitchen) throw new Error('no kitchen')
const enqueue = async () => undefined

async function run(runId: string) {
  await db.updateTable('planning_run').set({ limit_seconds: 8 }).execute()
  const { signal } = new AbortController()
  expect(await runPlan(db, { runId, signal, clock })).toBe('stored')
  return (await findRun(db, runId))?.planId ?? ''
}

const standingOf = async (planId: string) => {
  const plan = await findPlan(db, planId)
  if (!plan) throw new Error('no plan')
  return { ...plan, ...world, regionId: kitchen.regionId, mode: 'plan' as const }
}

/** The reported harvest of the kitchen's own institution that a plan takes most of for it. */
const largestOwnLot = (planId: string) =>
  db
    .selectFrom('plan_allocation as a')
    .innerJoin('lot as l', 'l.id', 'a.lot_id')
    .where('a.plan_id', '=', planId)
    .where('a.kitchen_id', '=', kitchen.id)
    .where('l.origin', '=', 'expected')
    .where('l.institution_id', '=', kitchen.institutionId)
    .groupBy(['l.code', 'l.unit_id', 'l.supply_report_id'])
    .select(['l.code', 'l.unit_id as unitId', 'l.supply_report_id as reportId'])
    .select(({ fn }) => fn.min('a.service_on').as('firstDay'))
    .orderBy(({ fn }) => fn.sum('a.kg'), 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

test('a withdrawn harvest is told in kg and day, and the new plan tells what it changes', async () => {
  const wish = { kitchens: [kitchen], week: world.week, mode: 'plan' as const, today }
  const asked = await requestPlan(db, manager, wish, enqueue)
  if (!asked.ok) throw new Error(asked.refusal)
  const planId = await run(asked.runId)
  expect(await adoptPlan(db, manager, { planId, kitchen, today })).toMatchObject({ ok: true })
  const plan = await standingOf(planId)
  expect(await readSituation(db, { ...plan, kitchens: [kitchen] }, today)).toEqual([])

  const lot = await largestOwnLot(planId)
  const withdrawal = { unitId: lot.unitId ?? '', reportId: lot.reportId ?? '', reason: 'hama' }
  expect(await withdrawReport(db, officer, withdrawal)).toEqual({ ok: true })

  const changes = await readSituation(db, { ...plan, kitchens: [kitchen] }, today)
  expect(changes).toEqual([
    expect.objectContaining({
      kind: 'lot-short',
      lotCode: lot.code,
      hereKg: 0,
      from: lot.firstDay,
    }),
  ])

  const again = await replan(db, manager, { plan, kitchens: [kitchen], today }, enqueue)
  if (!again.ok) throw new Error(again.refusal)
  const newId = await run(again.runId)
  expect((await findPlan(db, newId))?.earlierPlanId).toBe(planId)
  const { supply } = await listPlanChanges(db, newId, [kitchen.id])
  expect(supply.find((one) => one.lotCode === lot.code)).toMatchObject({ kind: 'lot', toKg: 0 })
  expect((await findPlan(db, planId))?.status).toBe('adopted')

  expect(await adoptPlan(db, manager, { planId: newId, kitchen, today })).toMatchObject({
    ok: true,
  })
  const now = await standingOf(newId)
  expect(await readSituation(db, { ...now, kitchens: [kitchen] }, today)).toEqual([])
  const audit = await db
    .selectFrom('audit_event')
    .where('verb', '=', 'plan.requested')
    .select('after')
    .execute()
  expect(JSON.stringify(audit)).toContain(planId)
}, 240_000)

test('a superseded plan is no start', async () => {
  const plan = { id: 'any', status: 'superseded' as const, mode: 'plan' as const, ...world }
  expect(await replan(db, manager, { plan, kitchens: [kitchen], today }, enqueue)).toEqual({
    ok: false,
    refusal: 'plan-superseded',
  })
})
