import { addDays, type Day, daysBetween } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'

export type FeedUse = { on: Day; kg: number }

/** Days of use over which a ration is averaged. */
const RATION_DAYS = 14

/**
 * Kilograms of feed a day over the last 14 days of the cycle, today included; unknown before the
 * first feed was written down.
 */
export function dailyRationKg(uses: readonly FeedUse[], startedOn: Day, today: Day) {
  const from = [addDays(today, 1 - RATION_DAYS), startedOn].sort().at(-1) ?? startedOn
  const recent = uses.filter(({ on }) => from <= on && on <= today)
  if (recent.length === 0) return undefined
  const isFedLonger = uses.some(({ on }) => on < from)
  const first = isFedLonger ? from : (recent.map(({ on }) => on).sort()[0] ?? from)
  const days = daysBetween(first, today) + 1
  return sumKg(recent.map(({ kg }) => kg)) / days
}

/** Whole days for which the feed lasts; unknown when stock or ration is. */
export function feedDaysLeft(stockKg: number | undefined, rationKg: number | undefined) {
  if (stockKg === undefined || rationKg === undefined || rationKg <= 0) return undefined
  return Math.floor(stockKg / rationKg + 1e-9)
}

/**
 * Feed conversion: kg of feed for one kg gained (fish, broilers) or laid (eggs). Unknown while
 * nothing was gained, or when a part of it is unknown.
 */
export function feedConversion(feedKg: number | undefined, gainedKg: number | undefined) {
  if (feedKg === undefined || gainedKg === undefined || gainedKg <= 0) return undefined
  return feedKg / gainedKg
}

/** Weight gained: what lives now and what was taken out, less what was put in. */
export function gainedKg(now: {
  biomassKg?: number
  harvestedKg: number
  heads?: number
  startMeanGrams?: number
}) {
  const { biomassKg, harvestedKg, heads, startMeanGrams } = now
  if (biomassKg === undefined || heads === undefined || startMeanGrams === undefined) {
    return undefined
  }
  return sumKg([biomassKg, harvestedKg, -(heads * startMeanGrams) / 1000])
}
