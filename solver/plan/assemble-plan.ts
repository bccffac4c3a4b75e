import type { PlanningProblem } from '#solver/problem/problem.ts'
import { gapOf, objectiveIdrOf, planCosts } from './costs.ts'
import { type Decisions, PLAN_FORMAT, type Plan } from './plan.ts'

export type Claim = {
  problemSha256: string
  boundIdr: number
  /** The gap that was asked for. */
  askedGap: number
  engine: Plan['engine']
}

/** Decisions priced and written as a plan; a bound that rounding put above its objective is lowered. */
export function assemblePlan(problem: PlanningProblem, decisions: Decisions, claim: Claim): Plan {
  const costs = planCosts(problem, decisions)
  const { menus, allocations, purchases, unmet } = decisions
  return withBound(
    {
      format: PLAN_FORMAT,
      problemSha256: claim.problemSha256,
      objectiveIdr: objectiveIdrOf(costs),
      boundIdr: 0,
      gap: 0,
      status: 'time-limit',
      costs,
      menus,
      allocations,
      purchases,
      unmet,
      engine: claim.engine,
    },
    claim,
  )
}

/** The same plan with what is proven about it by now. */
export function withBound(
  plan: Plan,
  { boundIdr, askedGap, engine }: Omit<Claim, 'problemSha256'>,
) {
  const proven = Math.min(boundIdr, plan.objectiveIdr)
  const gap = gapOf(plan.objectiveIdr, proven)
  const status = gap <= askedGap ? ('proven' as const) : ('time-limit' as const)
  return { ...plan, boundIdr: proven, gap, status, engine }
}
