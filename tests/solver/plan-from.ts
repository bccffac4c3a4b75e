import { gapOf, objectiveIdrOf, planCosts } from '#solver/plan/costs.ts'
import type { Decisions, Plan } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'

/** Decisions as a whole plan with honest costs; the bound is the objective unless given. */
export function planFrom(problem: PlanningProblem, decisions: Decisions, boundIdr?: number): Plan {
  const { menus, allocations, purchases, unmet } = decisions
  const costs = planCosts(problem, decisions)
  const objectiveIdr = objectiveIdrOf(costs)
  const bound = boundIdr ?? objectiveIdr
  return {
    format: 'lumbung/plan@1',
    problemSha256: '0'.repeat(64),
    objectiveIdr,
    boundIdr: bound,
    gap: gapOf(objectiveIdr, bound),
    status: 'proven',
    costs,
    menus,
    allocations,
    purchases,
    unmet,
    engine: { name: 'test', version: '1', seed: 1, threads: 1, seconds: 0 },
  }
}
