import { createHash } from 'node:crypto'

/** A uuid that belongs to a name for ever, so that pictures, tests and links stay the same. */
export function idOf(...names: (string | number)[]) {
  const hex = createHash('sha256')
    .update(`lumbung demo/${names.join('/')}`)
    .digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

export type Chance = {
  /** A number from `low` to `high`. */
  between: (low: number, high: number) => number
  /** True in `share` of all cases. */
  happens: (share: number) => boolean
}

/** Chance that repeats: the same seed gives the same numbers (mulberry32, public domain). */
export function chanceOf(seed: string): Chance {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    between: (low, high) => low + (high - low) * next(),
    happens: (share) => next() < share,
  }
}

export const roundTo = (value: number, step: number) =>
  Math.round((Math.round(value / step) * step + Number.EPSILON) * 1000) / 1000
