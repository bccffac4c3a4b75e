import { type Commitment, type Plan, UNCERTAIN_PLAN_FORMAT } from '#solver/plan/plan.ts'
import { type PlanningProblem, UNCERTAIN_PROBLEM_FORMAT } from '#solver/problem/problem.ts'
import { recourseOf } from './recourse.ts'

/** A plan of the settled problem as a plan of the uncertain one: what it counts on, and what if not. */
export function committedPlan(
  problem: PlanningProblem,
  plan: Plan,
  commitments: readonly Commitment[],
): Plan {
  if (problem.format !== UNCERTAIN_PROBLEM_FORMAT) return plan
  const recourse = recourseOf(problem, plan)
  return { ...plan, format: UNCERTAIN_PLAN_FORMAT, commitments: [...commitments], recourse }
}
