import { budgetIdrOf, spentIdrByKitchen } from '#solver/plan/costs.ts'
import { servedDays } from '#solver/plan/menu-facts.ts'
import type { Decisions } from '#solver/plan/plan.ts'
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
  unmetKg: number
  skippedCourses: number
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

export function conflictOf(
  problem: PlanningProblem,
  kitchen: Kitchen,
  decisions: Decisions,
): Conflict {
  const own = <T extends { kitchen: string }>(list: readonly T[]) =>
    list.filter((one) => one.kitchen === kitchen.id)
  const spentIdr = spentIdrByKitchen(problem, decisions).get(kitchen.id) ?? 0
  const overIdr = spentIdr - budgetIdrOf(kitchen)
  const unmetKg = own(decisions.unmet).reduce((sum, { kg }) => sum + kg, 0)
  const served = servedDays(kitchen, problem)
  const dishes = own(decisions.menus).filter(({ day }) =>
    served.includes(problem.days.indexOf(day)),
  )
  return {
    outside: outsideBands(problem, kitchen, decisions),
    overIdr: overIdr > NEGLIGIBLE_IDR ? overIdr : 0,
    unmetKg: unmetKg > NEGLIGIBLE_KG ? unmetKg : 0,
    skippedCourses: served.length * problem.courses.length - dishes.length,
  }
}

export const isConflict = ({ outside, overIdr, unmetKg, skippedCourses }: Conflict) =>
  outside.length > 0 || overIdr > 0 || unmetKg > 0 || skippedCourses > 0
