import { expect, test } from 'vitest'
import type { GrowingPlan } from '#solver/growing/growing-plan.ts'
import { verifyGrowing } from '#solver/growing/verify-growing.ts'
import { planGrowing, readGrowingProblem } from '#solver/index.ts'
import { bed, growing, kangkung, wants } from './small-growing.ts'

const problem = growing({
  weeks: 8,
  demands: wants([4, 5, 6], 15),
  places: [bed(40)],
  activities: [kangkung()],
  labour: [{ site: 'muntok', hours: Array.from({ length: 8 }, () => 100) }],
})
const plan: GrowingPlan = {
  format: 'lumbung/growing-plan@1',
  problemSha256: 'a'.repeat(64),
  gainIdr: 330_000,
  boundIdr: 495_000,
  gap: 165 / 495,
  status: 'time-limit',
  starts: [
    { activity: 'bed kangkung', week: 0, batches: 10 },
    { activity: 'bed kangkung', week: 1, batches: 10 },
  ],
  deliveries: [4, 5].map((week) => ({
    place: 'bed',
    food: 'kangkung',
    readyWeek: week,
    kitchen: 'dapur',
    week,
    kg: 15,
  })),
  engine: { name: 'highs', version: '1', seconds: 0, askedGap: 0.01 },
}
const rules = (over: object) => verifyGrowing(problem, { ...plan, ...over }).map(({ rule }) => rule)
const delivery = plan.deliveries[0]!

test('a calendar that keeps all rules has nothing to tell', () => {
  expect(verifyGrowing(problem, plan, 'a'.repeat(64))).toEqual([])
})

test('each lie is found by its name', () => {
  const crowded = [...plan.starts, { activity: 'bed kangkung', week: 2, batches: 30 }]
  expect(rules({ starts: crowded })).toEqual(['room', 'room'])
  expect(rules({ deliveries: [delivery, { ...delivery, kg: 15 }] })).toContain('harvest')
  expect(rules({ deliveries: [{ ...delivery, week: 5 }], gainIdr: 165_000 })).toContain('not-ready')
  expect(rules({ gainIdr: 340_000 })).toContain('gain')
  expect(rules({ boundIdr: 300_000 })).toContain('bound')
  expect(rules({ starts: [{ activity: 'terong', week: 0, batches: 1 }] })).toEqual([
    'unknown-reference',
  ])
  expect(rules({ starts: [] })).toContain('harvest')
  expect(rules({ format: 'other' })).toEqual(['shape'])
  expect(verifyGrowing(problem, plan, 'b'.repeat(64)).map(({ rule }) => rule)).toEqual([
    'problem-sha256',
  ])
})

test('more hours than a site has, and two stockings of one pond, are found', () => {
  const busy = {
    ...problem,
    activities: [kangkung({ labourHours: [11] })],
  }
  expect(verifyGrowing(busy, plan).map(({ rule }) => rule)).toEqual(['labour', 'labour'])
  const pond = {
    ...problem,
    places: problem.places.map((one) => ({ ...one, holds: 'one' as const })),
  }
  expect(verifyGrowing(pond, plan)[0]?.rule).toBe('one-at-a-time')
})

test('a text that is no problem is told where; a place of another number of weeks too', () => {
  expect(readGrowingProblem('{')).toMatchObject({ ok: false })
  const short = { ...problem, places: problem.places.map((one) => ({ ...one, taken: [0] })) }
  expect(readGrowingProblem(JSON.stringify(short))).toEqual({
    ok: false,
    defects: [{ path: '$.places.bed.taken', expected: '8 numbers' }],
  })
})

test('in a thread of its own: 15 kg in each of three weeks, proven', async () => {
  const found = await planGrowing(JSON.stringify(problem), { gap: 0, seconds: 20 })
  expect(found).toMatchObject({ status: 'proven', gap: 0 })
  expect(found?.gainIdr).toBeCloseTo(495_000)
})
