import type { Course } from '#app/features/recipes/recipe.ts'
import type { JudgedGroup } from './week-judgement.ts'

/** One limit of one group: of a nutrient, or of what a portion costs. */
export type Limit = {
  scale: ReadonlyMap<Course, number>
  /** Missing = rupiah. */
  nutrient?: string
  per: 'day' | 'week'
  min: number
  max: number
  /** How many times a miss counts; missing = once. */
  times?: number
}

/** What may be paid is law, a band is an aim: a week that cannot keep all keeps the money first. */
const PRICE_TIMES = 20

/** The bands of a group and its price ceiling, as limits. */
export const limitsOf = ({ scale, bands, ceilingIdr }: JudgedGroup): Limit[] => [
  ...bands.map(({ nutrient, per, min = 0, max = Number.POSITIVE_INFINITY }) => ({
    ...{ scale, nutrient, per, min, max },
  })),
  { scale, per: 'day', min: 0, max: ceilingIdr, times: PRICE_TIMES },
]

/** Aimed at from inside by a hair, so that a sum's last digits cannot miss the limit. */
const MARGIN = 1e-6

/** The share of a limit by which an amount misses it: 0.05 = 5 % below the floor or above the ceiling. */
function missedBy(amount: number, { min, max }: Limit): number {
  const floor = min * (1 + MARGIN)
  if (amount < floor) return (floor - amount) / floor
  const ceiling = max * (1 - MARGIN)
  return amount > ceiling ? (amount - ceiling) / ceiling : 0
}

const missed = (limits: readonly Limit[], per: Limit['per'], amountAt: (index: number) => number) =>
  limits.reduce(
    (sum, limit, i) =>
      limit.per === per ? sum + (limit.times ?? 1) * missedBy(amountAt(i), limit) : sum,
    0,
  )

/** Shares missed of the limits that every day must keep, added up. */
export const missedOnDay = (totals: Float64Array, limits: readonly Limit[]) =>
  missed(limits, 'day', (index) => totals[index] ?? 0)

/** Shares missed of the limits that the mean of the days must keep, added up. */
export const missedOverWeek = (days: readonly Float64Array[], limits: readonly Limit[]) =>
  missed(
    limits,
    'week',
    (index) => days.reduce((sum, day) => sum + (day[index] ?? 0), 0) / days.length,
  )
