import { loadHighsEngine } from '#solver/engine/highs.ts'
import { menusFromEntries } from '#solver/match/kitchen-menu.ts'
import { matchSupply } from '#solver/match/match-supply.ts'
import { assemblePlan } from '#solver/plan/assemble-plan.ts'
import { trivialBoundIdr } from '#solver/plan/empty-plan.ts'
import { demandsOf } from '#solver/plan/menu-facts.ts'
import type { Decisions, Plan } from '#solver/plan/plan.ts'
import { indexProblem } from '#solver/problem/indexed-problem.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { verifyPlan } from '#solver/verify/verify-plan.ts'
import type { Figures } from './task.ts'

const sum = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((total, item) => total + of(item), 0)

/** The figures of a plan that are compared. */
export function figuresOf(problem: PlanningProblem, plan: Plan): Figures {
  const lastDay = problem.days.at(-1) ?? ''
  const perishing = problem.lots.filter(({ useBy }) => useBy <= lastDay)
  const ids = new Set(perishing.map(({ id }) => id))
  const kg = (lines: readonly { kg: number }[]) => sum(lines, (line) => line.kg)
  return {
    objectiveIdr: plan.objectiveIdr,
    costs: plan.costs,
    neededKg: kg(demandsOf(problem, plan.menus)),
    ownKg: kg(plan.allocations),
    purchasedKg: kg(plan.purchases),
    unmetKg: kg(plan.unmet),
    wasteKg: kg(perishing) - kg(plan.allocations.filter(({ lot }) => ids.has(lot))),
  }
}

const SHA = '0'.repeat(64)

const asPlan = (problem: PlanningProblem, decisions: Decisions) =>
  assemblePlan(problem, decisions, {
    problemSha256: SHA,
    boundIdr: trivialBoundIdr(problem),
    askedGap: 0,
    engine: { name: 'benchmark', version: '1', seed: 0, threads: 1, seconds: 0 },
  })

/**
 * Another engine's decisions as a plan that `verify` accepts. An engine's own tolerances are wider
 * than the format's; where they break a rule, its menus stay and their supply is matched anew, which
 * costs at most as much.
 */
export async function verifiedFigures(problem: PlanningProblem, decisions: Decisions) {
  const plan = asPlan(problem, decisions)
  if (verifyPlan(problem, plan).length === 0) {
    return { figures: figuresOf(problem, plan), isRematched: false }
  }
  const indexed = indexProblem(problem)
  const menus = menusFromEntries(indexed, decisions.menus)
  const supply = matchSupply(await loadHighsEngine(), indexed, menus).decisions
  const again = asPlan(problem, { menus: decisions.menus, ...supply })
  const violations = verifyPlan(problem, again)
  if (violations.length > 0) throw new Error(`broken rules: ${JSON.stringify(violations[0])}`)
  return { figures: figuresOf(problem, again), isRematched: true }
}
