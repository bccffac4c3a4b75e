import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { closeWorkers, match, plan, verify } from '#solver/index.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { problemWithin } from './arbitrary-problem.ts'
import { bestPlan } from './best-plan.ts'

afterAll(closeWorkers)

const regions = [1, 2, 3, 4].map((seed) => ({
  name: `a region drawn with ${seed}`,
  problem: generateProblem({ kitchens: 2, days: 2, recipes: 15, seed }),
}))
const random = fc
  .sample(problemWithin({ days: 4, courses: 3, recipes: 8, kitchens: 3 }), {
    numRuns: 20,
    seed: 61,
  })
  .map((problem, at) => ({ name: `random problem ${at}`, problem }))

/** The truth, by HiGHS on the whole model, and what a rupiah of rounding does to it. */
function truthOf(problem: PlanningProblem) {
  const { objectiveIdr, menus } = bestPlan(problem)
  return { bestIdr: objectiveIdr, menus, rounding: 1 + 1e-6 * Math.abs(objectiveIdr) }
}

test.each([...regions, ...random])(
  'for $name the bound lies below the best plan, and the plan not below it, however early it is stopped',
  async ({ problem }) => {
    const { bestIdr, rounding } = truthOf(problem)
    const text = JSON.stringify(problem)
    for (const limits of [
      { gap: 0.001, seconds: 20, threads: 2 },
      { gap: 0, seconds: 0.3, threads: 1, seed: 7 },
    ]) {
      const found = await plan(text, limits)
      expect(verify(problem, found)).toEqual([])
      expect(found.boundIdr).toBeLessThanOrEqual(bestIdr + rounding)
      expect(found.objectiveIdr).toBeGreaterThanOrEqual(bestIdr - rounding)
      if (found.status === 'proven') {
        expect(found.gap).toBeLessThanOrEqual(limits.gap)
        expect(found.objectiveIdr - bestIdr).toBeLessThanOrEqual(
          limits.gap * Math.abs(found.objectiveIdr) + rounding,
        )
      }
    }
  },
)

test.each([...regions, ...random.slice(0, 12)])(
  'for $name the menus of the best plan, matched, cost what the best plan costs',
  async ({ problem }) => {
    const { bestIdr, menus, rounding } = truthOf(problem)
    const found = await match(JSON.stringify(problem), menus, { seconds: 20 })
    expect(verify(problem, found)).toEqual([])
    expect(Math.abs(found.objectiveIdr - bestIdr)).toBeLessThanOrEqual(rounding)
    expect(found.boundIdr).toBeLessThanOrEqual(bestIdr + rounding)
  },
)
