import type { Spread } from './growth-yield.ts'
import { quantile } from './quantile.ts'

/** From how much of its own history a figure comes. */
export type Basis = 'parameters' | 'few-cycles' | 'own-history'

/** Shares of what was planned: the low end, the middle and the high end of eight cases in ten. */
export type Calibrated = Spread & { basis: Basis; finished: number; failed: number }

/** Two finished cycles begin to say what this unit is like. */
export const FIRST_CYCLES = 2
/** From nine on the least and the greatest of them hold eight of the next ten (ranks 1 and 9 of 10). */
export const ENOUGH_CYCLES = 9
/** Ranks 2, 10 and 18 of 20. Older outcomes say too little of today: the season turned, the seed changed. */
const LAST_CYCLES = 19
/** A unit's own mean counts n, what is known of the crop counts two. */
const PARAMETER_WEIGHT = 2

/** The ends of eight cases in ten. */
export const LOW_END = 0.1
export const HIGH_END = 0.9

/**
 * What share of its plan a unit's next harvest gives, from the shares its finished ones gave (0 = a
 * failed one), oldest first, and from the spread that is known of the crop.
 *
 *   under 2 finished   the crop's own spread: low / typical, 1, high / typical
 *   2 to 8 finished    the same spread about the unit's level, exp(n / (n + 2) * mean of ln share);
 *                      the low end is 0 when failures are more than 1 in 10 of n + 2
 *   9 and more         order statistics of ranks 0.1, 0.5 and 0.9 times (n + 1) of the last 19
 *
 * The middle rule is the empirical-Bayes mean of a normal level with variance within units twice
 * the variance between them (Efron and Morris, JASA 70, 1975); the last needs no distribution at
 * all (split conformal prediction, Vovk, Gammerman and Shafer 2005).
 */
export function calibrate(shares: readonly number[], spread: Spread): Calibrated {
  const last = shares.slice(-LAST_CYCLES)
  const finished = last.length
  const failed = last.filter((share) => share === 0).length
  const low = spread.low / spread.typical
  const high = spread.high / spread.typical
  if (finished < FIRST_CYCLES) {
    return { low, typical: 1, high, basis: 'parameters', finished, failed }
  }
  if (finished >= ENOUGH_CYCLES) {
    return {
      low: quantile(last, LOW_END) ?? 0,
      typical: quantile(last, 0.5) ?? 1,
      high: quantile(last, HIGH_END) ?? high,
      basis: 'own-history',
      finished,
      failed,
    }
  }
  const level = shrunkLevel(last)
  const mayFail = failed / (finished + PARAMETER_WEIGHT) > LOW_END
  return {
    low: mayFail ? 0 : level * low,
    typical: level,
    high: level * high,
    basis: 'few-cycles',
    finished,
    failed,
  }
}

/** The unit's own level drawn towards 1, which is what the crop's parameters say. */
function shrunkLevel(shares: readonly number[]): number {
  const logs = shares.filter((share) => share > 0).map(Math.log)
  const sum = logs.reduce((total, log) => total + log, 0)
  return Math.exp(sum / (logs.length + PARAMETER_WEIGHT))
}
