import { openDoor } from './door.ts'
import { startNodeThread } from './engine/node-thread.ts'
import { openPool } from './engine/worker-pool.ts'
import { random } from './generate/random.ts'
import type { Plan } from './plan/plan.ts'
import type { PlanningProblem } from './problem/problem.ts'
import { type Evaluation, evaluatePlan } from './uncertainty/evaluate-plan.ts'

export { type Limits, pricesOf } from './door.ts'
export type { Progress } from './engine/work.ts'
export type { BindingLimit } from './explanation/binding-limit.ts'
export type { Explanation, LimitWorth } from './explanation/explain-plan.ts'
export type { Reason, Shortfall } from './explanation/reason.ts'
export type { Concession, LeastConcessions, WayOut } from './explanation/way-out.ts'
export type { GrowingPlan } from './growing/growing-plan.ts'
export type { GrowingProblem } from './growing/growing-problem.ts'
export { planGrowing } from './growing/plan-growing.ts'
export { readGrowingProblem } from './growing/read-growing.ts'
export type { MenuEntry, Plan } from './plan/plan.ts'
export type { PlanningProblem } from './problem/problem.ts'
export { type Defect, type Reading, readProblem } from './problem/read-problem.ts'
export { type PlanPrices, parsePlanPrices } from './replan/plan-prices.ts'
export type { Evaluation } from './uncertainty/evaluate-plan.ts'
export { verifyPlan as verify } from './verify/verify-plan.ts'
export type { Violation } from './verify/violation.ts'

/** The door for Node: work is done in its worker threads. */
const pool = openPool(startNodeThread)
export const { plan, match, explain } = openDoor(pool)
export const { closeWorkers } = pool

/** A plan tried on drawn harvests: what it costs and leaves missing; the same draws for one seed. */
export function evaluate(
  problem: PlanningProblem,
  plan: Plan,
  { scenarios, seed }: { scenarios: number; seed: number },
): Evaluation {
  const { between } = random(seed, 'harvest')
  return evaluatePlan(problem, plan, { scenarios, seed, draw: () => between(0, 1) })
}
