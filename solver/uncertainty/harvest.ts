import type { Lot } from '#solver/problem/problem.ts'

/** The range of a harvest in kg: a triangular distribution, most likely at its peak. */
export type Range = { lowKg: number; likelyKg: number; highKg: number }

/** The range of an uncertain lot; undefined for a lot whose kg are certain. */
export function rangeOf({ lowKg, likelyKg, highKg }: Lot): Range | undefined {
  if (lowKg === undefined || likelyKg === undefined || highKg === undefined) return undefined
  return { lowKg, likelyKg, highKg }
}

/** The chance that a harvest brings at least so many kg, 0 to 1. */
export function chanceOfAtLeast({ lowKg, likelyKg, highKg }: Range, kg: number): number {
  if (kg <= lowKg) return 1
  if (kg > highKg) return 0
  const width = highKg - lowKg
  if (kg >= likelyKg) {
    const peakToHigh = highKg - likelyKg
    return peakToHigh === 0 ? 0 : (highKg - kg) ** 2 / (width * peakToHigh)
  }
  return 1 - (kg - lowKg) ** 2 / (width * (likelyKg - lowKg))
}

/** The kg that a harvest falls short of with chance `below`, 0 to 1: its quantile. */
export function quantileKg({ lowKg, likelyKg, highKg }: Range, below: number): number {
  const width = highKg - lowKg
  if (width === 0) return lowKg
  const toPeak = (likelyKg - lowKg) / width
  if (below <= toPeak) return lowKg + Math.sqrt(below * width * (likelyKg - lowKg))
  return highKg - Math.sqrt((1 - below) * width * (highKg - likelyKg))
}
