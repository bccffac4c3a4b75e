import { expect, test } from 'vitest'
import { findMenuWeek } from '#app/features/menus/menu-week.repository.server.ts'
import { adoptPlan } from '#app/features/planning/adopt-plan.server.ts'
import { findPlan, findProblemDocument } from '#app/features/planning/plan.repository.server.ts'
import { listSupplyLines } from '#app/features/planning/plan-line.repository.server.ts'
import { findRun } from '#app/features/planning/planning-run.repository.server.ts'
import { requestPlan } from '#app/features/planning/request-plan.server.ts'
import { listReservedLotKg } from '#app/features/planning/reserved-kg.repository.server.ts'
import { runPlan } from '#app/features/planning/run-plan.server.ts'
import { createClock } from '#app/shared/clock.server.ts'
import { readProblem, verify } from '#solver/index.ts'
import { demoDatabase, demoKitchen } from '../../support/demo.ts'
import { actorOf, WORLD_TODAY as today } from '../../support/world.ts'

const { db, world } = await demoDatabase()
const clock = createClock(new Date(`${today}T03:00:00Z`))
const manager = await actorOf(db, 'kepala.muntok', 'request:plan')
const kitchen = await demoKitchen(db, 'rutan-muntok')
const enqueue = async () => undefined
const wish = { kitchens: [kitchen], week: world.week, mode: 'plan' as const, today }
const SECONDS = 5

async function planAWeek() {
  const asked = await requestPlan(db, manager, wish, enqueue)
  if (!asked.ok) throw new Error(asked.refusal)
  await db.updateTable('planning_run').set({ limit_seconds: SECONDS }).execute()
  const { signal } = new AbortController()
  const ended = await runPlan(db, { runId: asked.runId, signal, clock })
  return { ended, run: await findRun(db, asked.runId) }
}

test('a kitchen plans, adopts, plans again, and the older plan is superseded', async () => {
  const first = await planAWeek()
  expect(first.ended).toBe('stored')
  expect(first.run).toMatchObject({ status: 'explained' })
  const planId = first.run?.planId ?? ''
  const plan = await findPlan(db, planId)
  expect(plan?.boundIdr).toBeLessThanOrEqual(plan?.objectiveIdr ?? 0)

  const reading = readProblem(await findProblemDocument(db, planId))
  if (!reading.ok) throw new Error('the stored problem is not readable')
  const stored: unknown = JSON.parse(plan?.planDocument ?? '')
  expect(verify(reading.problem, stored, plan?.problemSha256)).toEqual([])

  const lines = await listSupplyLines(db, planId, [kitchen.id])
  expect(lines.filter(({ part }) => part === 'own').length).toBeGreaterThan(0)
  expect(lines.every(({ kg }) => kg > 0)).toBe(true)

  const adopt = () => adoptPlan(db, manager, { planId, kitchen, today })
  const twice = await Promise.all([adopt(), adopt()])
  expect(twice.filter(({ ok }) => ok)).toEqual([{ ok: true, week: world.week }])
  expect(twice.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: 'menu-week-adopted' }])
  const menu = await findMenuWeek(db, { kitchenId: kitchen.id, week: world.week })
  expect(menu).toMatchObject({ status: 'adopted', planId })
  const reserved = await listReservedLotKg(db, {
    kitchenIds: ['00000000-0000-4000-8000-000000000000'],
    startsOn: world.startsOn,
    endsOn: world.endsOn,
    today,
  })
  const ownKg = lines.filter(({ part }) => part === 'own' || part === 'stock')
  const sum = (kgs: number[]) => kgs.reduce((total, kg) => total + kg, 0)
  expect(sum([...reserved.values()])).toBeCloseTo(sum(ownKg.map(({ kg }) => kg)), 3)

  const second = await planAWeek()
  expect(second.ended).toBe('stored')
  const newerId = second.run?.planId ?? ''
  expect(await adoptPlan(db, manager, { planId: newerId, kitchen, today })).toEqual({
    ok: true,
    week: world.week,
  })
  expect((await findPlan(db, planId))?.status).toBe('superseded')
  expect((await findRun(db, first.run?.id ?? ''))?.status).toBe('superseded')
  expect(await adopt()).toEqual({ ok: false, refusal: 'plan-superseded' })
}, 120_000)
