import { type DayOptions, termPenalty } from './day-menu.ts'

/**
 * A linear under-estimate of the band penalties: `penalty_t(N) >= s_t * (N - limit_t)`, with
 * `-below_t <= s_t <= above_t` and `limit_t` = min for negative, max for positive slopes. Then
 *
 *   L(s) = sum_c min_o [cost(o) + sum_t s_t * value(o,t)] - sum_t s_t * limit_t
 *
 * is below the cost of every menu. `improveSlopes` climbs L by projected subgradient steps of
 * Polyak's length; slopes of the last call are the start of the next.
 */
export type Slopes = {
  slope: Float64Array
  /** Cost plus slopes times values, by option, at `slope`. */
  reduced: Float64Array
  /** `sum_t s_t * limit_t`. */
  conjugates: number
  lowerBound: number
}

export type OptionCosts = { cost: Float64Array; below: number; forbidden?: Uint8Array }

const STEPS = 12
const CLOSE_ENOUGH = 1e-9

export function createSlopes(options: DayOptions): Slopes {
  return {
    slope: new Float64Array(options.termCount),
    reduced: new Float64Array(options.count),
    conjugates: 0,
    lowerBound: Number.NEGATIVE_INFINITY,
  }
}

/** Leaves the best slopes found in `slopes`, with `reduced`, `conjugates` and `lowerBound` to match. */
export function improveSlopes(options: DayOptions, slopes: Slopes, costs: OptionCosts) {
  const trial = slopes.slope.slice()
  const nutrients = new Float64Array(options.termCount)
  let bestBound = Number.NEGATIVE_INFINITY
  let target = costs.below
  let boldness = 1
  for (let step = 0; step < STEPS; step++) {
    const [bound, menuCost] = evaluate(options, slopes, { costs, trial, nutrients })
    if (bound > bestBound) {
      bestBound = bound
      slopes.slope.set(trial)
    } else boldness *= 0.6
    target = Math.min(target, menuCost)
    if (bestBound >= target - CLOSE_ENOUGH * Math.abs(target)) break
    if (!climb(options, trial, { nutrients, towards: boldness * (target - bound) })) break
  }
  const [bound] = evaluate(options, slopes, { costs, trial: slopes.slope, nutrients })
  slopes.lowerBound = bound
}

type Trial = { costs: OptionCosts; trial: Float64Array; nutrients: Float64Array }

/** L at the trial slopes, and what the menu that attains it really costs. Fills `nutrients`. */
function evaluate(options: DayOptions, slopes: Slopes, { costs, trial, nutrients }: Trial) {
  const { termCount, value, start } = options
  const { reduced } = slopes
  let conjugates = 0
  for (let t = 0; t < termCount; t++) conjugates += conjugate(options, t, trial[t] ?? 0)
  slopes.conjugates = conjugates
  nutrients.fill(0)
  let bound = -conjugates
  let menuCost = 0
  for (let c = 0; c + 1 < start.length; c++) {
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (let o = start[c] ?? 0; o < (start[c + 1] ?? 0); o++) {
      let sum = costs.cost[o] ?? 0
      for (let t = 0; t < termCount; t++) sum += (trial[t] ?? 0) * (value[o * termCount + t] ?? 0)
      reduced[o] = sum
      if (sum < least && costs.forbidden?.[o] !== 1) {
        least = sum
        best = o
      }
    }
    bound += least
    menuCost += costs.cost[best] ?? 0
    for (let t = 0; t < termCount; t++) {
      nutrients[t] = (nutrients[t] ?? 0) + (value[best * termCount + t] ?? 0)
    }
  }
  for (let t = 0; t < termCount; t++) menuCost += termPenalty(options, t, nutrients[t] ?? 0)
  return [bound, menuCost] as const
}

const conjugate = ({ min, max }: DayOptions, t: number, s: number) =>
  s < 0 ? s * (min[t] ?? 0) : s > 0 ? s * (max[t] ?? 0) : 0

type Step = { nutrients: Float64Array; towards: number }

/** One step along the subgradient, kept inside the slopes' ranges. */
function climb(options: DayOptions, trial: Float64Array, { nutrients, towards }: Step): boolean {
  const { termCount, below, above } = options
  let norm = 0
  for (let t = 0; t < termCount; t++) {
    norm += ascent(options, t, { slope: trial[t] ?? 0, n: nutrients[t] ?? 0 }) ** 2
  }
  if (norm === 0 || !Number.isFinite(towards)) return false
  for (let t = 0; t < termCount; t++) {
    const slope = trial[t] ?? 0
    const moved = slope + (towards / norm) * ascent(options, t, { slope, n: nutrients[t] ?? 0 })
    trial[t] = Math.max(-(below[t] ?? 0), Math.min(above[t] ?? 0, moved))
  }
  return true
}

/** Derivative of `s * (N - limit)` by the slope; at slope 0 the limit that N is beyond, if any. */
function ascent({ min, max }: DayOptions, t: number, { slope, n }: { slope: number; n: number }) {
  const low = min[t] ?? 0
  const high = max[t] ?? 0
  if (slope < 0 || (slope === 0 && n < low)) return n - low
  if (slope > 0 || n > high) return n - high
  return 0
}
