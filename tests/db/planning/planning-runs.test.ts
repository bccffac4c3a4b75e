import { expect, test } from 'vitest'
import { cancelPlan } from '#app/features/planning/cancel-plan.server.ts'
import { findRun } from '#app/features/planning/planning-run.repository.server.ts'
import { recoverRuns } from '#app/features/planning/recover-runs.server.ts'
import { requestPlan } from '#app/features/planning/request-plan.server.ts'
import { failRun, runPlan } from '#app/features/planning/run-plan.server.ts'
import { claimRun, signRun } from '#app/features/planning/run-work.repository.server.ts'
import { createClock } from '#app/shared/clock.server.ts'
import { demoDatabase, demoKitchen } from '../../support/demo.ts'
import { actorOf, WORLD_TODAY as today } from '../../support/world.ts'

const { db } = await demoDatabase()
const clock = createClock(new Date(`${today}T03:00:00Z`))
const manager = await actorOf(db, 'kepala.muntok', 'request:plan')
const kitchen = await demoKitchen(db, 'rutan-muntok')
const queued: string[] = []
const enqueue = async (_: unknown, { runId }: { runId: string }) => {
  queued.push(runId)
}

/** Each test plans its own week, because a kitchen has one run under way at a time. */
async function requested(week: string) {
  const wish = { kitchens: [kitchen], week, mode: 'plan' as const, today }
  const asked = await requestPlan(db, manager, wish, enqueue)
  if (!asked.ok) throw new Error(asked.refusal)
  return asked.runId
}
const statusOf = async (runId: string) => (await findRun(db, runId))?.status
const progress = (attempt: number) => ({ phase: 'search', seconds: 3, attempt })

test('of two workers that are handed one run only one takes it up', async () => {
  const runId = await requested('2026-W49')
  const both = await Promise.all([claimRun(db, runId), claimRun(db, runId)])
  expect(both.filter((run) => run !== undefined)).toHaveLength(1)
  await failRun(db, runId, 'the end of this test')
  expect(await statusOf(runId)).toBe('failed')
})

test('a kitchen has one run under way at a time, and past weeks are not planned', async () => {
  const runId = await requested('2026-W49')
  const wish = { kitchens: [kitchen], week: '2026-W50', mode: 'plan' as const, today }
  expect(await requestPlan(db, manager, wish, enqueue)).toEqual({
    ok: false,
    refusal: 'planning-under-way',
  })
  const past = { ...wish, week: '2026-W46' }
  expect(await requestPlan(db, manager, past, enqueue)).toMatchObject({
    refusal: 'days-have-passed',
  })
  expect(await cancelPlan(db, manager, runId)).toEqual({ ok: true })
  expect(await statusOf(runId)).toBe('cancelled')
  expect(await cancelPlan(db, manager, runId)).toMatchObject({ refusal: 'planning-already-ended' })
})

test('a person of another prison cannot cancel it', async () => {
  const runId = await requested('2026-W49')
  const stranger = await actorOf(db, 'kepala.sungailiat', 'request:plan')
  expect(await cancelPlan(db, stranger, runId)).toEqual({ ok: false, refusal: 'not-found' })
  await cancelPlan(db, manager, runId)
})

test('a worker that signs is told to cancel, and one whose run is lost is told so', async () => {
  const runId = await requested('2026-W49')
  await claimRun(db, runId)
  expect(await signRun(db, runId, progress(1))).toBe('go-on')
  expect(await signRun(db, runId, progress(2))).toBe('lost')
  await cancelPlan(db, manager, runId)
  expect(await statusOf(runId)).toBe('checking')
  expect(await signRun(db, runId, progress(1))).toBe('cancel')
  await failRun(db, runId, 'the end of this test')
  expect(await signRun(db, runId, progress(1))).toBe('lost')
})

test('a run that was killed is queued again at the next start, and given up after three attempts', async () => {
  const runId = await requested('2026-W49')
  queued.length = 0
  for (const attempt of [1, 2]) {
    await claimRun(db, runId)
    expect(await recoverRuns(db, enqueue, false)).toEqual([])
    expect(await recoverRuns(db, enqueue, true)).toEqual([{ runId, how: 'again' }])
    expect(await findRun(db, runId)).toMatchObject({ status: 'requested', progress: { attempt } })
  }
  expect(queued).toEqual([runId, runId])
  await claimRun(db, runId)
  expect(await recoverRuns(db, enqueue, true)).toEqual([{ runId, how: 'give-up' }])
  expect(await findRun(db, runId)).toMatchObject({
    status: 'failed',
    findings: [{ code: 'interrupted-too-often', attempts: 3 }],
  })
})

test('a run that was cancelled before its process was killed ends as cancelled', async () => {
  const runId = await requested('2026-W49')
  await claimRun(db, runId)
  await cancelPlan(db, manager, runId)
  await recoverRuns(db, enqueue, true)
  expect(await statusOf(runId)).toBe('cancelled')
})

test('a process that stops hands its run back, and the next one finishes it', async () => {
  const runId = await requested('2026-W49')
  const stopping = AbortSignal.abort()
  expect(await runPlan(db, { runId, signal: stopping, clock })).toBe('handed-back')
  expect(await statusOf(runId)).toBe('requested')
  await cancelPlan(db, manager, runId)
})

test('a kitchen without beneficiaries is refused with the reason, before any solver', async () => {
  const runId = await requested('2026-W49')
  await db.updateTable('beneficiary_group').set({ active_until: today }).execute()
  const { signal } = new AbortController()
  expect(await runPlan(db, { runId, signal, clock })).toBe('refused')
  expect(await findRun(db, runId)).toMatchObject({
    status: 'refused',
    findings: [{ code: 'nothing-to-plan' }],
  })
})
