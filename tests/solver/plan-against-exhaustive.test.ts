import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { bestByEnumeration } from '#solver/engine/exhaustive.ts'
import { loadHighsEngine } from '#solver/engine/highs.ts'
import { closeWorkers, plan, readProblem, verify } from '#solver/index.ts'
import { problemWithin } from './arbitrary-problem.ts'

const engine = await loadHighsEngine()
afterAll(closeWorkers)

test('on 30 tiny problems no plan beats its own bound, the truth lies between, and proven means proven', async () => {
  await fc.assert(
    fc.asyncProperty(
      problemWithin({ days: 2, courses: 2, recipes: 4, kitchens: 2 }),
      async (drawn) => {
        const text = JSON.stringify(drawn)
        const reading = readProblem(text)
        if (!reading.ok) throw new Error(JSON.stringify(reading.defects))
        const best = bestByEnumeration(reading.problem, engine)?.objectiveIdr ?? Number.NaN
        const found = await plan(text, { gap: 0.001, seconds: 20, threads: 1 })
        const rounding = 1 + 1e-6 * Math.abs(best)
        expect(verify(reading.problem, found)).toEqual([])
        expect(found.boundIdr).toBeLessThanOrEqual(best + rounding)
        expect(found.objectiveIdr).toBeGreaterThanOrEqual(best - rounding)
        if (found.status !== 'proven') return
        expect(found.gap).toBeLessThanOrEqual(0.001)
        expect(found.objectiveIdr - best).toBeLessThanOrEqual(
          0.001 * Math.abs(found.objectiveIdr) + rounding,
        )
      },
    ),
    { numRuns: 30, seed: 20261124 },
  )
})
