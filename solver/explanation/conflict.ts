import { budgetIdrOf, spentIdrByKitchen } from '#solver/plan/costs.ts'
import { servedDays } from '#solver/plan/menu-facts.ts'
import type { Decisions, MenuEntry, Unmet } from '#solver/plan/plan.ts'
import type { Kitchen, PlanningProblem } from '#solver/problem/problem.ts'
import { menuLimits } from './menu-limits.ts'

/** A nutrient of a group outside its band: on one day, or (no `day`) over the horizon. */
export type OutsideBand = {
  group: string
  nutrient: string
  day?: string
  limit: 'min' | 'max'
  limitAmount: number
  nutrientAmount: number
}

/** Where a kitchen's plan does not keep what was asked of it. */
export type Conflict = {
  outside: OutsideBand[]
  /** Spent beyond the budget, in rupiah. */
  overIdr: number
  missing: { food: string; kg: number }[]
  skipped: { course: string; days: string[] }[]
}

/** Shares of a limit below this are rounding, not hunger. */
const NEGLIGIBLE_SHARE = 1e-6
const NEGLIGIBLE_IDR = 1
const NEGLIGIBLE_KG = 0.001

function outsideBands(problem: PlanningProblem, kitchen: Kitchen, decisions: Decisions) {
  const alone = { ...problem, kitchens: [kitchen] }
  return menuLimits(alone, decisions.menus).flatMap(({ rule, facts }): OutsideBand[] => {
    if (rule !== 'band') return []
    const { group, nutrient, min, max, outside } = facts
    return outside.flatMap((one): OutsideBand[] => {
      const side = min !== undefined && one.nutrientAmount < min ? 'min' : 'max'
      const limitAmount = (side === 'min' ? min : max) ?? 0
      const off = Math.abs(one.nutrientAmount - limitAmount)
      if (off <= NEGLIGIBLE_SHARE * limitAmount) return []
      return [{ group, nutrient, ...one, limit: side, limitAmount }]
    })
  })
}

function missingFoods(unmet: readonly Unmet[]) {
  const kgOf = new Map<string, number>()
  for (const { food, kg } of unmet) kgOf.set(food, (kgOf.get(food) ?? 0) + kg)
  return Array.from(kgOf, ([food, kg]) => ({ food, kg })).filter(({ kg }) => kg > NEGLIGIBLE_KG)
}

function skippedCourses(problem: PlanningProblem, kitchen: Kitchen, menus: readonly MenuEntry[]) {
  const dishes = new Set(menus.map(({ day, course }) => JSON.stringify([day, course])))
  const served = servedDays(kitchen, problem).map((at) => problem.days[at] ?? '')
  return problem.courses.flatMap((course) => {
    const days = served.filter((day) => !dishes.has(JSON.stringify([day, course])))
    return days.length === 0 ? [] : [{ course, days }]
  })
}

export function conflictOf(
  problem: PlanningProblem,
  kitchen: Kitchen,
  decisions: Decisions,
): Conflict {
  const own = <T extends { kitchen: string }>(list: readonly T[]) =>
    list.filter((one) => one.kitchen === kitchen.id)
  const spentIdr = spentIdrByKitchen(problem, decisions).get(kitchen.id) ?? 0
  const overIdr = spentIdr - budgetIdrOf(kitchen)
  return {
    outside: outsideBands(problem, kitchen, decisions),
    overIdr: overIdr > NEGLIGIBLE_IDR ? overIdr : 0,
    missing: missingFoods(own(decisions.unmet)),
    skipped: skippedCourses(problem, kitchen, own(decisions.menus)),
  }
}

export const isConflict = ({ outside, overIdr, missing, skipped }: Conflict) =>
  outside.length > 0 || overIdr > 0 || missing.length > 0 || skipped.length > 0
