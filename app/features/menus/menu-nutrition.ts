import type { Course } from '#app/features/recipes/recipe.ts'

/**
 * How much of a nutrient is there, as far as the composition tables say: at least `least`, at most
 * `most`. Without a `most` some ingredient was never measured and nothing bounds it.
 */
export type Amount = { least: number; most?: number }

/** Both ends in the nutrient's unit, per portion; a missing end is no limit. */
export type Band = { min?: number; max?: number }

/**
 * `open`: a dish is still missing, so the day cannot be judged. `unknown`: the tables do not say
 * enough, either way.
 */
export type Verdict = 'within' | 'below' | 'above' | 'unknown' | 'open'

const none: Amount = { least: 0, most: 0 }

const add = (a: Amount, b: Amount): Amount => ({
  least: a.least + b.least,
  most: a.most === undefined || b.most === undefined ? undefined : a.most + b.most,
})

const times = (amount: Amount, factor: number): Amount => ({
  least: amount.least * factor,
  most: factor === 0 ? 0 : amount.most === undefined ? undefined : amount.most * factor,
})

/** A dish as one group eats it: nutrients per reference portion by tagname, missing = unknown. */
export type PlannedDish = { course: Course; nutrients: ReadonlyMap<string, Amount> }

/** One nutrient in one portion of a group: the dishes of a day times the group's scales. */
export const dayAmount = (
  dishes: PlannedDish[],
  scale: ReadonlyMap<Course, number>,
  nutrient: string,
): Amount =>
  dishes.reduce(
    (sum, dish) =>
      add(sum, times(dish.nutrients.get(nutrient) ?? { least: 0 }, scale.get(dish.course) ?? 0)),
    none,
  )

/** Mean over days, weighted by the portions served; unknown days leave the upper end open. */
export function meanAmount(days: { amount: Amount; portions: number }[]): Amount | undefined {
  const portions = days.reduce((sum, day) => sum + day.portions, 0)
  if (portions === 0) return undefined
  return days.reduce((sum, day) => add(sum, times(day.amount, day.portions / portions)), none)
}

/** Sums of many small parts differ in the last digits; a band is not missed by those. */
const TOLERANCE = 1e-9
const isBelow = (amount: number, limit: number) => amount < limit * (1 - TOLERANCE)
const isAbove = (amount: number, limit: number) => amount > limit * (1 + TOLERANCE)

/**
 * Judge an amount by its band on the pessimistic end: within only when the least is enough and
 * the most is not too much; below or above only when that is certain.
 */
export function judge(amount: Amount, band: Band): Exclude<Verdict, 'open'> {
  const { least, most = Number.POSITIVE_INFINITY } = amount
  if (band.max !== undefined && isAbove(least, band.max)) return 'above'
  if (band.min !== undefined && isBelow(most, band.min)) return 'below'
  const isEnough = band.min === undefined || !isBelow(least, band.min)
  const isNotTooMuch = band.max === undefined || !isAbove(most, band.max)
  return isEnough && isNotTooMuch ? 'within' : 'unknown'
}

/** As `judge`, for a day that may still lack dishes: what is there may already be too much. */
export const judgeDay = (amount: Amount, band: Band, isComplete: boolean): Verdict => {
  if (isComplete) return judge(amount, band)
  return band.max !== undefined && isAbove(amount.least, band.max) ? 'above' : 'open'
}
