import {
  eachOf,
  type GrowthFacts,
  wholeRange,
} from '#app/features/growth-parameters/growth-parameter.ts'
import { type Day, daysBetween } from '#app/shared/day.ts'

/** No source of ours says how hens lay when they are older. */
export const OLDEST_WEEKS = 80

type End = 'low' | 'typical' | 'high'

/** The end that gives fewer eggs when a parameter is high: a later first egg, a faster decline. */
const OPPOSITE: Record<End, End> = { low: 'high', typical: 'typical', high: 'low' }

/**
 * Eggs per living hen and day at an age in weeks, 0 to 1: nothing before the first egg, then in a
 * straight line to the peak, level while the peak lasts, then a fixed loss a week. Undefined past 80
 * weeks, and when a figure of the curve is unknown. The sources stand with the parameters.
 */
export function henDayShare(facts: GrowthFacts, ageWeeks: number, end: End): number | undefined {
  const first = wholeRange(facts, 'first-egg-weeks')?.[OPPOSITE[end]]
  const peakAt = wholeRange(facts, 'weeks-to-peak')?.[OPPOSITE[end]]
  const peakWeeks = wholeRange(facts, 'peak-weeks')?.[end]
  const peak = wholeRange(facts, 'peak-share')?.[end]
  const loss = wholeRange(facts, 'decline-share-per-week')?.[OPPOSITE[end]]
  if (first === undefined || peakAt === undefined || peakWeeks === undefined) return undefined
  if (peak === undefined || loss === undefined || ageWeeks > OLDEST_WEEKS) return undefined
  if (ageWeeks <= first) return 0
  if (ageWeeks < peakAt) return (peak * (ageWeeks - first)) / (peakAt - first)
  return Math.max(0, peak - loss * Math.max(0, ageWeeks - peakAt - peakWeeks))
}

/** Hens alive: those housed less those that died; unknown when nobody said how many were housed. */
export const aliveHeads = (housed: number | undefined, deaths: readonly number[]) =>
  housed === undefined ? undefined : housed - deaths.reduce((sum, heads) => sum + heads, 0)

type Flock = { startedOn: Day; startAgeDays?: number }

/** Age in weeks on a day; unknown when nobody said how old they were when they came. */
export const ageWeeks = ({ startedOn, startAgeDays }: Flock, on: Day) =>
  startAgeDays === undefined ? undefined : (startAgeDays + daysBetween(startedOn, on)) / 7

/** Eggs a day that a flock should lay, by hens alive and age; unknown when either is. */
export function expectedEggs(
  facts: GrowthFacts,
  hens: number | undefined,
  weeks: number | undefined,
) {
  if (hens === undefined || weeks === undefined) return undefined
  const shares = {
    low: henDayShare(facts, weeks, 'low'),
    typical: henDayShare(facts, weeks, 'typical'),
    high: henDayShare(facts, weeks, 'high'),
  }
  const { low, typical, high } = shares
  if (low === undefined || typical === undefined || high === undefined) return undefined
  return eachOf({ low, typical, high }, (share) => Math.round(hens * share))
}

/**
 * Eggs a day that were weighed in over a span, from kilograms by the weight of an egg. Unknown
 * without a single harvest: nothing weighed is not the same as nothing laid.
 */
export function laidEggs(
  facts: GrowthFacts,
  harvests: readonly { harvestedOn: Day; kg: number }[],
  span: { startsOn: Day; endsOn: Day },
) {
  const grams = facts.get('egg-grams')?.typical
  const own = harvests.filter(
    ({ harvestedOn }) => span.startsOn <= harvestedOn && harvestedOn <= span.endsOn,
  )
  if (grams === undefined || own.length === 0) return undefined
  const kg = own.reduce((sum, one) => sum + one.kg, 0)
  return Math.round((kg * 1000) / grams / (daysBetween(span.startsOn, span.endsOn) + 1))
}
