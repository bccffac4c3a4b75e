import fc from 'fast-check'
import { generateProblem, generateUncertainProblem } from '#solver/generate/generate-problem.ts'
import type { Plan } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { commitmentsOf, settled } from '#solver/uncertainty/commit.ts'
import { committedPlan } from '#solver/uncertainty/commit-plan.ts'
import { verifyPlan } from '#solver/verify/verify-plan.ts'
import { problemWithin } from './arbitrary-problem.ts'
import { bestPlan } from './best-plan.ts'

export type ValidPlan = { name: string; problem: PlanningProblem; plan: Plan }

/** The best plan of a region, its first dishes decided and the others announced. */
function decided(problem: PlanningProblem): PlanningProblem {
  const { menus } = bestPlan(problem)
  return {
    ...problem,
    kitchens: problem.kitchens.map((kitchen) => {
      const own = menus
        .filter((entry) => entry.kitchen === kitchen.id)
        .map(({ day, course, recipe }) => ({ day, course, recipe }))
      return { ...kitchen, fixedMenu: own.slice(0, 3), announcedMenu: own.slice(3) }
    }),
  }
}

/** Half of the sellers gone, and every other lot empty: there is food that nobody has. */
const poor = (problem: PlanningProblem): PlanningProblem => ({
  ...problem,
  suppliers: problem.suppliers.filter((_, at) => at % 2 === 1),
  lots: problem.lots.map((lot, at) => (at % 2 === 0 ? { ...lot, kg: 0 } : lot)),
})

/** A plan of the second version that counts on the stated kg, so that its recourse has lines. */
function uncertain(problem: PlanningProblem): Plan {
  const commitments = commitmentsOf(problem, 'kg')
  return committedPlan(problem, bestPlan(settled(problem, commitments)), commitments)
}

const size = (seed: number) => ({ kitchens: 2, days: 2, recipes: 15, seed })

/**
 * Plans of both versions of the format, each accepted by `verify`: a region, one with decided and
 * announced menus, one with food missing, one with ranges, and plans of random problems. Horizon
 * bands, equipment, families and minimum orders are in all regions.
 */
export function validPlans(): ValidPlan[] {
  const region = generateProblem(size(4))
  const withMenus = decided(generateProblem(size(5)))
  const short = poor(generateProblem(size(6)))
  const ranges = generateUncertainProblem(size(7))
  const random = fc.sample(problemWithin({ days: 3, courses: 2, recipes: 5, kitchens: 2 }), {
    numRuns: 12,
    seed: 20,
  })
  const all: ValidPlan[] = [
    { name: 'region', problem: region, plan: bestPlan(region) },
    { name: 'decided menus', problem: withMenus, plan: bestPlan(withMenus) },
    { name: 'missing food', problem: short, plan: bestPlan(short) },
    { name: 'ranges', problem: ranges, plan: uncertain(ranges) },
    ...random.map((problem, at) => ({ name: `random ${at}`, problem, plan: bestPlan(problem) })),
  ]
  for (const { name, problem, plan } of all) {
    const violations = verifyPlan(problem, plan)
    if (violations.length > 0) throw new Error(`${name}: ${JSON.stringify(violations)}`)
  }
  return all
}
