/** The middle of some numbers; undefined without any. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}

/** Median, least and most of the numbers that are known; undefined without any. */
export function spreadOf(numbers: readonly (number | undefined)[]) {
  const known = numbers.filter((one) => one !== undefined)
  const middle = median(known)
  if (middle === undefined) return undefined
  return { median: middle, least: Math.min(...known), most: Math.max(...known), of: known.length }
}

/** Rupiah, kilograms, seconds: what is smaller is rounding, and says nothing as a denominator. */
const LEAST_DENOMINATOR = 1e-3

/** One number over another; undefined where that says nothing. */
export const ratio = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined || other < LEAST_DENOMINATOR ? undefined : one / other
