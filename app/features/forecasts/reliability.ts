import { type Day, daysBetween } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'
import { ENOUGH_CYCLES } from './calibration.ts'

/** What a unit said it would give, and what of it came. A promise called off gave 0. */
export type Promised = {
  readyOn: Day
  promisedKg: number
  deliveredKg: number
  deliveredOn?: Day
}

/** The last promises say how a unit is now. */
const LAST_PROMISES = 29
/** Scales and bundles are not exact: 98 of 100 kg are the whole promise. */
const WHOLE_SHARE = 0.98

export type Reliability =
  | { isEnough: false; promises: number }
  | {
      isEnough: true
      promises: number
      /** 0 to 1: the mean over promises of `keptShare`. */
      score: number
      /** Share of promises kept in full, whatever the day. */
      wholeShare: number
      onTimeShare: number
      calledOff: number
      /** Mean over those that came late; 0 when none did. */
      meanLateDays: number
    }

/** How much of a promise counts as kept: all that came up to what was said, half of it when it came later. */
export function keptShare({ promisedKg, deliveredKg, ...one }: Promised): number {
  const share = Math.min(1, deliveredKg / promisedKg)
  return lateDays(one) > 0 ? share / 2 : share
}

const lateDays = ({ readyOn, deliveredOn }: Pick<Promised, 'readyOn' | 'deliveredOn'>) =>
  deliveredOn === undefined ? 0 : Math.max(0, daysBetween(readyOn, deliveredOn))

/**
 * How far a kitchen may rely on a unit, from its last 29 promises:
 *
 *   score = mean of  min(1, delivered / promised) * (1 on the day, 1/2 later)
 *
 * Half, because a kitchen buys two days before it cooks: what comes later finds its place only
 * when the food keeps or the menu can change. Promises are listed oldest first.
 */
export function reliabilityOf(promises: readonly Promised[]): Reliability {
  const last = promises.filter(({ promisedKg }) => promisedKg > 0).slice(-LAST_PROMISES)
  if (last.length < ENOUGH_CYCLES) return { isEnough: false, promises: last.length }
  const share = (of: (one: Promised) => number) =>
    last.reduce((total, one) => total + of(one), 0) / last.length
  const late = last.map(lateDays).filter((days) => days > 0)
  return {
    isEnough: true,
    promises: last.length,
    score: share(keptShare),
    wholeShare: share((one) => (one.deliveredKg >= WHOLE_SHARE * one.promisedKg ? 1 : 0)),
    onTimeShare: share((one) => (one.deliveredKg > 0 && lateDays(one) === 0 ? 1 : 0)),
    calledOff: last.filter(({ deliveredKg }) => deliveredKg === 0).length,
    meanLateDays: late.length === 0 ? 0 : sumKg(late) / late.length,
  }
}
