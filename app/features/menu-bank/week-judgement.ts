import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import { type Cost, type CostOfKg, portionCost } from '#app/features/menus/menu-cost.ts'
import {
  type Amount,
  dayAmount,
  judge,
  meanAmount,
  type Verdict,
} from '#app/features/menus/menu-nutrition.ts'
import type { Course } from '#app/features/recipes/recipe.ts'
import type { BankBand } from './bank-band.ts'

/** A dish on a day of a ready week, per reference portion. */
export type JudgedDish = {
  dayNumber: number
  course: Course
  ingredients: { foodId: string; grossGrams: number }[]
  nutrients: ReadonlyMap<string, Amount>
}

/** Everything that a group's judgement rests on. */
export type JudgedGroup = {
  groupKind: GroupKind
  meal: Meal
  scale: ReadonlyMap<Course, number>
  bands: BankBand[]
  /** Food cost of one portion at most (juknis 2026). */
  ceilingIdr: number
}

/** One band, on one day or over the week: where the amount is, and by how much it is missed. */
export type BandResult = {
  nutrient: string
  /** Missing = the mean of the week. */
  dayNumber?: number
  amount: Amount
  min?: number
  max?: number
  verdict: Verdict
}

export type GroupJudgement = {
  groupKind: GroupKind
  meal: Meal
  results: BandResult[]
  passed: number
  /** Mean of the days. */
  cost: Cost
  /** The dearest day. */
  mostIdr: number
  ceilingIdr: number
  /** Days on which the portion is above its ceiling, or nobody knows. */
  daysNotWithin: number[]
}

const daysOf = (dishes: readonly JudgedDish[]) =>
  [...new Set(dishes.map(({ dayNumber }) => dayNumber))].sort((a, b) => a - b)

const onDay = (dishes: readonly JudgedDish[], dayNumber: number) =>
  dishes.filter((dish) => dish.dayNumber === dayNumber)

function resultsOf(dishes: readonly JudgedDish[], group: JudgedGroup, band: BankBand) {
  const { nutrient, min, max } = band
  const amounts = daysOf(dishes).map((dayNumber) => ({
    dayNumber,
    amount: dayAmount(onDay(dishes, dayNumber), group.scale, nutrient),
  }))
  const result = (amount: Amount, dayNumber?: number): BandResult => ({
    ...{ nutrient, dayNumber, amount, min, max },
    verdict: judge(amount, { min, max }),
  })
  if (band.per === 'day') return amounts.map((day) => result(day.amount, day.dayNumber))
  const mean = meanAmount(amounts.map(({ amount }) => ({ amount, portions: 1 })))
  return mean === undefined ? [] : [result(mean)]
}

/**
 * A ready week as one group eats it: every band on its pessimistic end, and the price of a
 * portion on every day. Prices do not change within the week.
 */
export function judgeWeek(
  dishes: readonly JudgedDish[],
  group: JudgedGroup,
  costOfKg: CostOfKg,
): GroupJudgement {
  const results = group.bands.flatMap((band) => resultsOf(dishes, group, band))
  const costs = daysOf(dishes).map((dayNumber) => {
    const plate = onDay(dishes, dayNumber).map((dish) => ({ ...dish, serviceOn: '' }))
    return { dayNumber, cost: portionCost(plate, group.scale, costOfKg) }
  })
  const isWithin = ({ idr, unpricedFoodIds }: Cost) =>
    idr <= group.ceilingIdr && unpricedFoodIds.length === 0
  return {
    groupKind: group.groupKind,
    meal: group.meal,
    results,
    passed: results.filter(({ verdict }) => verdict === 'within').length,
    cost: {
      idr: costs.reduce((sum, { cost }) => sum + cost.idr, 0) / Math.max(1, costs.length),
      unpricedFoodIds: [...new Set(costs.flatMap(({ cost }) => cost.unpricedFoodIds))],
    },
    mostIdr: Math.max(0, ...costs.map(({ cost }) => cost.idr)),
    ceilingIdr: group.ceilingIdr,
    daysNotWithin: costs.filter(({ cost }) => !isWithin(cost)).map(({ dayNumber }) => dayNumber),
  }
}

/** Every band kept and every day's portion within its ceiling; a week without dishes keeps nothing. */
export const isPassed = ({ passed, results, daysNotWithin }: GroupJudgement) =>
  results.length > 0 && passed === results.length && daysNotWithin.length === 0

/** How far the pessimistic end lies outside: 0.05 = 5 % of the limit that is missed. */
export function missedShare({ amount, min, max, verdict }: BandResult): number | undefined {
  if (verdict === 'within') return 0
  if (min !== undefined && amount.least < min) return (min - amount.least) / min
  if (max === undefined || amount.most === undefined) return undefined
  return (amount.most - max) / max
}

/**
 * What of the week's mass as bought a prison's own farm can give (0 to 1): foods of `isFarmFood`
 * over all, at one reference portion a day.
 */
export function farmShare(
  dishes: readonly JudgedDish[],
  isFarmFood: (foodId: string) => boolean,
): number {
  const grams = { farm: 0, all: 0 }
  for (const { foodId, grossGrams } of dishes.flatMap(({ ingredients }) => ingredients)) {
    grams.all += grossGrams
    if (isFarmFood(foodId)) grams.farm += grossGrams
  }
  return grams.all === 0 ? 0 : grams.farm / grams.all
}
