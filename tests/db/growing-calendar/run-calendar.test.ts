import { expect, test } from 'vitest'
import { listCalendarLines } from '#app/features/growing-calendar/calendar-line.repository.server.ts'
import { listNeeds } from '#app/features/growing-calendar/calendar-need.repository.server.ts'
import { findCalendar } from '#app/features/growing-calendar/calendar-run.repository.server.ts'
import { decideCalendarLine } from '#app/features/growing-calendar/decide-line.server.ts'
import {
  requestCalendar,
  requestCalendarsDaily,
} from '#app/features/growing-calendar/request-calendar.server.ts'
import { runCalendar } from '#app/features/growing-calendar/run-calendar.server.ts'
import { createClock } from '#app/shared/clock.server.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const clock = createClock(new Date(`${WORLD_TODAY}T03:00:00Z`))
const { signal } = new AbortController()
const region = await db
  .selectFrom('region as r')
  .innerJoin('institution as i', 'i.region_id', 'r.id')
  .innerJoin('production_unit as u', 'u.institution_id', 'i.id')
  .select('r.id')
  .executeTakeFirstOrThrow()
const queued: string[] = []
const enqueue = async (_: unknown, { runId }: { runId: string }) => {
  queued.push(runId)
}
const asked = await requestCalendar(db, { regionId: region.id, today: WORLD_TODAY }, enqueue)
if (!asked.ok) throw new Error(asked.refusal)
const job = { runId: asked.runId, signal, clock, seconds: 8 }

test('a region asks once at a time, and two workers make one calendar', async () => {
  expect(queued).toEqual([asked.runId])
  const again = await requestCalendar(db, { regionId: region.id, today: WORLD_TODAY }, enqueue)
  expect(again).toEqual({ ok: false, refusal: 'calendar-under-way' })
  const ended = await Promise.all([runCalendar(db, job), runCalendar(db, job)])
  expect(ended.sort()).toEqual(['done', 'not-mine'])
}, 120_000)

test('the calendar of the demo region gains rupiah within its bound and says for whom', async () => {
  const run = await findCalendar(db, region.id)
  expect(run).toMatchObject({ startsOn: '2026-11-23', weeks: 26, status: 'done' })
  expect(run?.gainIdr).toBeGreaterThan(1_000_000)
  expect(run?.boundIdr).toBeGreaterThanOrEqual(run?.gainIdr ?? 0)
  const lines = await listCalendarLines(db, run?.id ?? '')
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) {
    expect(line.startFrom <= line.startUntil && line.startUntil < line.readyFrom).toBe(true)
    const forWhom = line.uses.reduce((sum, { kg }) => sum + kg, 0)
    expect(forWhom).toBeGreaterThan(0)
    expect(forWhom).toBeLessThanOrEqual(line.likelyKg + 0.01)
  }
  const gain = lines.reduce((sum, { gainIdr }) => sum + gainIdr, 0)
  expect(Math.abs(gain - (run?.gainIdr ?? 0))).toBeLessThan(lines.length * 100)
})

test('what is wanted is what is there, what grows, what would be grown, and what is still open', async () => {
  const run = await findCalendar(db, region.id)
  const needs = await listNeeds(db, run?.id ?? '')
  expect(new Set(needs.map(({ source }) => source))).toContain('repeated')
  for (const need of needs) {
    const covered = need.stockKg + need.growingKg + need.proposedKg
    expect(covered).toBeLessThanOrEqual(need.grossKg + 0.01)
  }
})

const lineOf = async (institution: string) => {
  const run = await findCalendar(db, region.id)
  const lines = await listCalendarLines(db, run?.id ?? '')
  return lines.filter(
    ({ institutionName, status }) => institutionName.includes(institution) && status === 'proposed',
  )
}

test('an accepted line is a planned cycle, a declined one says why, and each is decided once', async () => {
  const officer = await actorOf(db, 'giatja.sungailiat', 'run:cycle')
  const [first, second] = await lineOf('Sungai Liat')
  const decide = (line: typeof first, over: object) =>
    decideCalendarLine(db, officer, {
      lineId: line?.id ?? '',
      unitId: line?.unitId ?? '',
      today: WORLD_TODAY,
      how: 'accept',
      quantity: undefined,
      startedOn: undefined,
      reason: undefined,
      ...over,
    })
  expect(await decide(second, { how: 'decline' })).toEqual({
    ok: false,
    refusal: 'line-reason-missing',
  })
  expect(await decide(second, { how: 'decline', reason: 'Traktor rusak' })).toEqual({ ok: true })
  const twice = await Promise.all([decide(first, {}), decide(first, {})])
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  expect(twice.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'line-already-decided' })
  const accepted = twice.find(({ ok }) => ok)
  const cycleId = accepted?.ok ? accepted.cycleId : undefined
  const cycle = await db
    .selectFrom('production_cycle')
    .where('id', '=', cycleId ?? '')
    .select(['status', 'quantity', 'quantity_measure', 'started_on'])
    .executeTakeFirstOrThrow()
  expect(cycle).toEqual({
    status: 'planned',
    quantity: first?.proposedQuantity,
    quantity_measure: first?.quantityMeasure,
    started_on: first?.startFrom,
  })
})

test('another prison decides nothing, and a change says why', async () => {
  const stranger = await actorOf(db, 'giatja.muntok', 'run:cycle')
  const officer = await actorOf(db, 'giatja.sungailiat', 'run:cycle')
  const [line] = await lineOf('Sungai Liat')
  const half = {
    lineId: line?.id ?? '',
    unitId: line?.unitId ?? '',
    today: WORLD_TODAY,
    how: 'change' as const,
    quantity: (line?.proposedQuantity ?? 0) / 2,
    startedOn: line?.startUntil,
    reason: 'Benih tidak cukup',
  }
  expect(await decideCalendarLine(db, stranger, half)).toEqual({ ok: false, refusal: 'not-found' })
  expect(await decideCalendarLine(db, officer, half)).toMatchObject({ ok: true })
  const run = await findCalendar(db, region.id)
  const lines = await listCalendarLines(db, run?.id ?? '', [line?.unitId ?? ''])
  expect(lines.find(({ id }) => id === line?.id)).toMatchObject({
    status: 'changed',
    proposedQuantity: line?.proposedQuantity,
    quantity: half.quantity,
    reason: 'Benih tidak cukup',
  })
})

test('the clock asks for no second calendar within the day', async () => {
  await requestCalendarsDaily(db, { today: WORLD_TODAY, isAlone: true }, enqueue)
  expect(queued).toEqual([asked.runId])
})
