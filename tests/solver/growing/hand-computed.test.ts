import { expect, test } from 'vitest'
import { loadHighsEngine } from '#solver/engine/highs.ts'
import type { GrowingProblem } from '#solver/growing/growing-problem.ts'
import { solveGrowing } from '#solver/growing/solve-growing.ts'
import { verifyGrowing } from '#solver/growing/verify-growing.ts'
import { bed, growing, kangkung, wants } from './small-growing.ts'

const engine = await loadHighsEngine()
const limits = { seconds: 20, gap: 0, seed: 1, problemSha256: '0'.repeat(64) }

function solve(problem: GrowingProblem) {
  const plan = solveGrowing(engine, problem, limits)
  const whole = { ...plan, engine: { name: 'highs', version: '1', seconds: 0, askedGap: 0 } }
  expect(verifyGrowing(problem, whole)).toEqual([])
  return plan
}
const kgOf = (plan: { deliveries: { kg: number }[] }) =>
  plan.deliveries.reduce((sum, { kg }) => sum + kg, 0)

const twelve = Array.from({ length: 12 }, (_, at) => at + 4)
/** 25 days are 4 weeks; 40 kg at 1.5 kg/m2 are 26.7 m2 a sowing, four of which stand at a time. */
const weekly40kg = (m2: number, batchSize: number) =>
  growing({
    weeks: 16,
    demands: wants(twelve, 40),
    places: [bed(m2)],
    activities: [kangkung({ batchSize, gives: [{ afterWeeks: 4, kgPerBatch: 1.5 * batchSize }] })],
  })

test('40 kg of kangkung a week for 12 weeks at 25 days and 1.5 kg/m² need 108 m² in batches of 1 m²', () => {
  const plan = solve(weekly40kg(108, 1))
  expect(plan.starts).toHaveLength(12)
  expect(plan.starts.every(({ batches }) => batches === 27)).toBe(true)
  expect(kgOf(plan)).toBeCloseTo(480)
  expect(plan.gainIdr).toBeCloseTo(480 * 11_000)
})

test('one square metre less is one batch less in every fourth week: 1 kg short three times', () => {
  const plan = solve(weekly40kg(107, 1))
  expect(kgOf(plan)).toBeCloseTo(477)
  expect(plan.gainIdr).toBeCloseTo(477 * 11_000)
})

test('in whole beds of 5 m² the same want needs 120 m²', () => {
  expect(kgOf(solve(weekly40kg(120, 5)))).toBeCloseTo(480)
  expect(kgOf(solve(weekly40kg(119, 5)))).toBeLessThan(480)
})

test('what runs already keeps its part of the bed: 80 of 108 m² taken for two weeks', () => {
  const problem = weekly40kg(108, 1)
  const [place] = problem.places
  place!.taken = problem.weeks.map((_, at) => (at < 2 ? 81 : 0))
  const plan = solve(problem)
  const begunIn = (week: number) => plan.starts.find((one) => one.week === week)?.batches ?? 0
  expect(begunIn(0) + begunIn(1)).toBeLessThanOrEqual(27)
  expect(kgOf(plan)).toBeCloseTo(440.5)
})

test('a pond holds one stocking at a time: 3600 fish give 367 kg once in 24 weeks, not twice', () => {
  const fish = { kitchen: 'dapur', food: 'lele', buyIdrPerKg: 29_500 }
  const problem = growing({
    weeks: 25,
    demands: [13, 14, 22, 24].map((week) => ({ ...fish, week, kg: 190 })),
    places: [bed(3600, { id: 'kolam', holds: 'one' })],
    activities: [
      kangkung({
        id: 'kolam lele',
        place: 'kolam',
        food: 'lele',
        batchSize: 100,
        weeks: 15,
        gives: [{ afterWeeks: 13, kgPerBatch: 10.2 }],
        keepWeeks: 2,
        inputIdrPerBatch: 150_000,
      }),
    ],
  })
  const plan = solve(problem)
  expect(plan.starts).toEqual([{ activity: 'kolam lele', week: expect.any(Number), batches: 36 }])
  expect(kgOf(plan)).toBeCloseTo(367.2)
  expect(plan.gainIdr).toBeCloseTo(367.2 * 29_500 - 36 * 150_000)
})

test('what costs more to grow than to buy is not started', () => {
  const problem = growing({
    weeks: 8,
    demands: wants([5], 30),
    places: [bed(50)],
    activities: [kangkung({ inputIdrPerBatch: 16_600 })],
  })
  expect(solve(problem).starts).toEqual([])
  problem.activities[0]!.inputIdrPerBatch = 16_400
  expect(solve(problem).starts).toEqual([{ activity: 'bed kangkung', week: 1, batches: 20 }])
})

test('transport counts: a kitchen at Rp 11.000 a kilogram gets nothing that is bought for Rp 11.000', () => {
  const place = bed(50, { deliversTo: [{ kitchen: 'dapur', transportIdrPerKg: 11_000 }] })
  const problem = growing({
    weeks: 8,
    demands: wants([5], 30),
    places: [place],
    activities: [kangkung()],
  })
  expect(solve(problem).gainIdr).toBe(0)
})

test('8 hours a week for a batch of 10 m² and 16 hours in all: two batches, not five', () => {
  const problem = growing({
    weeks: 6,
    demands: wants([4], 75),
    places: [bed(50)],
    activities: [
      kangkung({
        batchSize: 10,
        gives: [{ afterWeeks: 4, kgPerBatch: 15 }],
        labourHours: [8, 2, 2, 2, 4],
      }),
    ],
    labour: [{ site: 'muntok', hours: [16, 16, 16, 16, 16, 16] }],
  })
  expect(kgOf(solve(problem))).toBeCloseTo(30)
})

test('inputs of pickings that come after the last week are not charged to those that come before', () => {
  const problem = growing({
    weeks: 6,
    demands: wants([4, 5], 10),
    places: [bed(10)],
    activities: [
      kangkung({
        batchSize: 10,
        inputIdrPerBatch: 200_000,
        lastStartWeek: 0,
        gives: [4, 5, 6, 7].map((afterWeeks) => ({ afterWeeks, kgPerBatch: 10 })),
      }),
    ],
  })
  expect(solve(problem).gainIdr).toBeCloseTo(20 * 11_000 - 100_000)
})
