import type { Engine } from '#solver/engine/engine.ts'
import { objectiveIdrOf, planCosts } from '#solver/plan/costs.ts'
import type { Decisions, MenuEntry } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'

/** The cheapest supply of a problem for decided menus: the matching, as an engine does it. */
export type Match = (problem: PlanningProblem, menus: readonly MenuEntry[]) => Decisions

/** A plan for a problem of one kitchen, menus free, within so many seconds. */
export type Replan = (problem: PlanningProblem, seconds: number) => Decisions

/** Who answers questions, and how long they may be asked. */
export type Asking = {
  match: Match
  replan: Replan
  solveMip: Engine['solveMip']
  isOver: () => boolean
  secondsLeft: () => number
}

/**
 * Asking "what if" by solving again. Prices shown to people come from here and never from duals,
 * which are one of many at a degenerate optimum. `isOver` ends the questions, not the answers.
 */
export type Resolver = {
  problem: PlanningProblem
  menus: readonly MenuEntry[]
  match: Match
  isOver: () => boolean
  /** The plan's own menus, matched: what every other answer is compared with. */
  base: { decisions: Decisions; objectiveIdr: number }
}

export const objectiveOf = (problem: PlanningProblem, decisions: Decisions) =>
  objectiveIdrOf(planCosts(problem, decisions))

export function openResolver(
  problem: PlanningProblem,
  menus: readonly MenuEntry[],
  match: Match,
  isOver: () => boolean,
): Resolver {
  const decisions = match(problem, menus)
  const base = { decisions, objectiveIdr: objectiveOf(problem, decisions) }
  return { problem, menus, match, isOver, base }
}

/** What the same menus would cost under a changed problem, in rupiah below the plan's cost. */
export function savedBy({ menus, match, base }: Resolver, changed: PlanningProblem): number {
  return base.objectiveIdr - objectiveOf(changed, match(changed, menus))
}
