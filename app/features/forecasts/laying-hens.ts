import { ageWeeks, aliveHeads, henDayShare, OLDEST_WEEKS } from '#app/features/cycle-logs/flock.ts'
import type { GrowthFacts } from '#app/features/growth-parameters/growth-parameter.ts'
import { headsOf } from '#app/features/growth-parameters/planned-yield.ts'
import type { Day } from '#app/shared/day.ts'

type Flock = {
  startedOn: Day
  quantity?: number
  quantityMeasure?: string
  startAgeDays?: number
  deaths?: readonly { on: Day; heads: number }[]
}

/** Hens alive on a day: housed less the deaths counted by then. Undefined when nobody said how many. */
export const hensAlive = (flock: Flock, on: Day) =>
  aliveHeads(
    headsOf(flock),
    (flock.deaths ?? []).filter((one) => one.on <= on).map(({ heads }) => heads),
  )

/**
 * Hens that lay as the mean hen of a laying life does: those alive on the day, times the share of the
 * laying curve at their age over the mean share of a life. Where the age is unknown they count as
 * mean hens; past 80 weeks as at 80, which is where our sources end. Undefined for what lays no eggs.
 */
export function layingHens(facts: GrowthFacts, flock: Flock, on: Day): number | undefined {
  const lifeShare = facts.get('hen-day-share')?.typical
  const alive = hensAlive(flock, on)
  if (lifeShare === undefined || alive === undefined) return undefined
  const weeks = ageWeeks(flock, on)
  const share =
    weeks === undefined ? undefined : henDayShare(facts, Math.min(weeks, OLDEST_WEEKS), 'typical')
  return share === undefined ? alive : (alive * share) / lifeShare
}
