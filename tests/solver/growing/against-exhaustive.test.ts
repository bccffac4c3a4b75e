import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadHighsEngine } from '#solver/engine/highs.ts'
import type { Activity, GrowingProblem } from '#solver/growing/growing-problem.ts'
import { solveGrowing } from '#solver/growing/solve-growing.ts'
import { verifyGrowing } from '#solver/growing/verify-growing.ts'
import { bed, growing, kangkung, wants } from './small-growing.ts'

const engine = await loadHighsEngine()
const limits = { seconds: 20, gap: 0, seed: 1, problemSha256: '0'.repeat(64) }

/** Every way to start batches, one after another; room is looked at by hand. */
function bestByTrying(problem: GrowingProblem): number {
  const last = problem.weeks.length
  const slots = problem.activities.flatMap((activity) =>
    problem.weeks.flatMap((_, week) =>
      week <= activity.lastStartWeek ? [{ activity, week }] : [],
    ),
  )
  let best = 0
  const chosen: { activity: Activity; week: number; batches: number }[] = []
  const fits = () =>
    problem.places.every((place) =>
      problem.weeks.every((_, at) => {
        const standing = chosen.filter(
          ({ activity, week }) =>
            activity.place === place.id && week <= at && at < week + activity.weeks,
        )
        const size = standing.reduce((sum, one) => sum + one.activity.batchSize * one.batches, 0)
        const taken = place.taken[at] ?? 0
        if (place.holds === 'one' && standing.length > 0) {
          return standing.length === 1 && taken === 0 && size <= place.size
        }
        return standing.length === 0 || size <= Math.max(0, place.size - taken)
      }),
    )
  const gain = () => {
    const kg = new Map<string, number>()
    let idr = 0
    for (const { activity, week, batches } of chosen) {
      const [give] = activity.gives
      const ready = week + (give?.afterWeeks ?? 0)
      if (!give || ready >= last) continue
      idr -= batches * activity.inputIdrPerBatch
      const key = `${activity.food} ${ready}`
      kg.set(key, (kg.get(key) ?? 0) + batches * give.kgPerBatch)
    }
    return problem.demands.reduce((sum, { food, week, ...demand }) => {
      return sum + Math.min(demand.kg, kg.get(`${food} ${week}`) ?? 0) * demand.buyIdrPerKg
    }, idr)
  }
  const visit = (at: number) => {
    const slot = slots[at]
    if (!slot) {
      best = Math.max(best, gain())
      return
    }
    visit(at + 1)
    const size = problem.places.find(({ id }) => id === slot.activity.place)?.size ?? 0
    for (let batches = 1; batches * slot.activity.batchSize <= size; batches += 1) {
      chosen.push({ ...slot, batches })
      if (fits()) visit(at + 1)
      chosen.pop()
    }
  }
  visit(0)
  return best
}

const crop = (id: string, place: string, food: string) =>
  fc
    .record({
      batchSize: fc.constantFrom(2, 3),
      weeks: fc.integer({ min: 1, max: 3 }),
      afterWeeks: fc.integer({ min: 1, max: 2 }),
      kgPerBatch: fc.integer({ min: 1, max: 9 }),
      inputIdrPerBatch: fc.integer({ min: 0, max: 40_000 }),
    })
    .map(({ afterWeeks, kgPerBatch, ...rest }) =>
      kangkung({ id, place, food, ...rest, gives: [{ afterWeeks, kgPerBatch }], lastStartWeek: 2 }),
    )

const problems = fc
  .record({
    bedSize: fc.integer({ min: 2, max: 6 }),
    pondSize: fc.integer({ min: 2, max: 6 }),
    taken: fc.array(fc.constantFrom(0, 0, 2), { minLength: 5, maxLength: 5 }),
    kangkung: crop('a', 'bed', 'kangkung'),
    bayam: crop('b', 'bed', 'bayam'),
    lele: crop('c', 'kolam', 'kangkung'),
    kg: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 6, maxLength: 6 }),
    idr: fc.integer({ min: 2000, max: 20_000 }),
  })
  .map((one) =>
    growing({
      weeks: 5,
      demands: [
        ...[1, 2, 3].flatMap((week, at) => wants([week], one.kg[at] ?? 1)),
        ...[1, 2, 4].flatMap((week, at) =>
          wants([week], one.kg[at + 3] ?? 1, { food: 'bayam', buyIdrPerKg: one.idr }),
        ),
      ],
      places: [
        bed(one.bedSize, { taken: one.taken }),
        bed(one.pondSize, { id: 'kolam', holds: 'one' }),
      ],
      activities: [one.kangkung, one.bayam, one.lele],
    }),
  )

test('the calendar gains what trying every calendar gains, and its bound is that very sum', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const plan = solveGrowing(engine, problem, limits)
      const said = { ...plan, engine: { name: 'highs', version: '1', seconds: 0, askedGap: 0 } }
      expect(verifyGrowing(problem, said)).toEqual([])
      const best = bestByTrying(problem)
      expect(Math.abs(plan.gainIdr - best)).toBeLessThan(2)
      expect(plan.boundIdr).toBeGreaterThanOrEqual(best - 1)
    }),
    { numRuns: 60, seed: 5 },
  )
})
