import { expect, test } from 'vitest'
import { adoptPlan } from '#app/features/planning/adopt-plan.server.ts'
import { findPlan } from '#app/features/planning/plan.repository.server.ts'
import { findRun } from '#app/features/planning/planning-run.repository.server.ts'
import { requestPlan } from '#app/features/planning/request-plan.server.ts'
import { runPlan } from '#app/features/planning/run-plan.server.ts'
import { createClock } from '#app/shared/clock.server.ts'
import { demoDatabase, demoKitchen } from '../../support/demo.ts'
import { actorOf, WORLD_TODAY as TODAY } from '../../support/world.ts'

const { db, world } = await demoDatabase()
const clock = createClock(new Date(`${TODAY}T03:00:00Z`))
const manager = await actorOf(db, 'kepala.muntok', 'request:plan')
const kitchen = await demoKitchen(db, 'rutan-muntok')
const queued: string[] = []
const enqueue = async (_: unknown, { runId }: { runId: string }) => {
  queued.push(runId)
}

test('a kitchen plans its coming week, and the plan is stored with its proof', async () => {
  const wish = { kitchens: [kitchen], week: world.week, mode: 'plan' as const, today: TODAY }
  const asked = await requestPlan(db, manager, wish, enqueue)
  expect(asked).toMatchObject({ ok: true })
  if (!asked.ok) return
  expect(queued).toEqual([asked.runId])
  expect(await requestPlan(db, manager, wish, enqueue)).toEqual({
    ok: false,
    refusal: 'planning-under-way',
  })
  const { signal } = new AbortController()
  const started = Date.now()
  expect(await runPlan(db, { runId: asked.runId, signal, clock })).toBe('stored')
  console.log('seconds', (Date.now() - started) / 1000)
  const run = await findRun(db, asked.runId)
  expect(run).toMatchObject({ status: 'explained' })
  if (process.env.DUMP) {
    const row = await db
      .selectFrom('plan')
      .select(['problem_document', 'plan_document'])
      .executeTakeFirstOrThrow()
    const fs = await import('node:fs')
    fs.writeFileSync('/tmp/lumbung/demo-muntok-problem.json', row.problem_document)
    fs.writeFileSync('/tmp/lumbung/demo-muntok-plan.json', row.plan_document)
  }
  const plan = await findPlan(db, run?.planId ?? '')
  console.log(plan && { ...plan, planDocument: JSON.parse(plan.planDocument).costs })
  expect(plan?.gap).toBeLessThanOrEqual(0.01)
  const adopted = await adoptPlan(db, manager, { planId: plan!.id, kitchen, today: TODAY })
  expect(adopted).toEqual({ ok: true, week: world.week })
})
