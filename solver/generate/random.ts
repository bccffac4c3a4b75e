/** Random numbers that depend on a seed alone: the same seed draws the same region everywhere. */
export type Random = {
  /** A number in [low, high). */
  between: (low: number, high: number) => number
  /** A whole number from low to high, both included. */
  whole: (low: number, high: number) => number
  chance: (share: number) => boolean
  pick: <T>(from: readonly [T, ...T[]]) => T
  /** Some of a list in a drawn order; all of it when `count` is left out. */
  sample: <T>(from: readonly T[], count?: number) => T[]
  /** A number drawn within +-share of `around`. */
  near: (around: number, share: number) => number
}

/** 32-bit FNV-1a of a text: turns "seed/purpose" into a start value. */
function hash(text: string) {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value >>> 0
}

/**
 * A stream of its own for every purpose, so that a longer list of kitchens leaves the first
 * kitchens as they were. Generator: mulberry32 (32-bit state, public domain, T. Ettinger 2017).
 */
export function random(seed: number, purpose: string): Random {
  let state = hash(`${seed}/${purpose}`)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + next() * (high - low)
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1))
  return {
    between,
    whole,
    chance: (share) => next() < share,
    pick: (from) => from[whole(0, from.length - 1)] ?? from[0],
    sample: (from, count = from.length) => {
      const drawn = from.map((item) => ({ item, order: next() }))
      drawn.sort((one, other) => one.order - other.order)
      return drawn.slice(0, count).map(({ item }) => item)
    },
    near: (around, share) => around * between(1 - share, 1 + share),
  }
}

/** Rounded to a step: 12.34 kg to 12.5 with step 0.5. */
export const rounded = (value: number, step: number) => {
  const digits = Math.max(0, Math.ceil(-Math.log10(step)))
  return Number((Math.round(value / step) * step).toFixed(digits))
}
