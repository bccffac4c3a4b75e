import type { PlanningProblem } from '#solver/problem/problem.ts'
import { assemblePlan } from './assemble-plan.ts'
import { demandsOf } from './menu-facts.ts'
import type { Decisions, MenuEntry, Plan } from './plan.ts'

/** Serve what is fixed, skip the rest, buy nothing: always allowed, and needs no engine. */
export function emptyDecisions(problem: PlanningProblem): Decisions {
  const menus = problem.kitchens.flatMap((kitchen) =>
    (kitchen.fixedMenu ?? []).flatMap((entry): MenuEntry[] => {
      const day = problem.days.indexOf(entry.day)
      const isServed = kitchen.groups.some(({ portions }) => (portions[day] ?? 0) > 0)
      return isServed ? [{ kitchen: kitchen.id, ...entry }] : []
    }),
  )
  return { menus, allocations: [], purchases: [], unmet: demandsOf(problem, menus) }
}

type Asked = { problemSha256: string; askedGap: number; seed: number; threads: number }

export function emptyPlan(problem: PlanningProblem, { seed, threads, ...asked }: Asked): Plan {
  const engine = { name: 'lumbung', version: 'none', seed, threads, seconds: 0 }
  return assemblePlan(problem, emptyDecisions(problem), {
    ...asked,
    boundIdr: trivialBoundIdr(problem),
    engine,
  })
}

/** Nothing costs less than nothing, but variety, which is at most every family in every kitchen. */
export function trivialBoundIdr({ kitchens, recipes, weights }: PlanningProblem): number {
  const families = new Set(recipes.flatMap(({ family }) => family ?? []))
  const portions = kitchens.reduce((sum, { groups }) => {
    const most = groups.reduce((all, group) => all + Math.max(0, ...group.portions), 0)
    return sum + most
  }, 0)
  return -weights.varietyIdrPerPortion * portions * families.size
}
