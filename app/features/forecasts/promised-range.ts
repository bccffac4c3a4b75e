import { roundKg } from '#app/shared/mass.ts'
import { ENOUGH_CYCLES, HIGH_END, LOW_END } from './calibration.ts'
import type { KgRange } from './outcome.ts'
import { quantile } from './quantile.ts'
import { keptShare, type Promised, type Reliability } from './reliability.ts'

const LAST_PROMISES = 29

/**
 * What a person's report will bring: the report's kilograms times what this unit's earlier reports
 * of the food brought of theirs (ranks 0.1, 0.5, 0.9 of the last 29). Undefined below nine
 * reports: then the report stands as it was said.
 */
export function promisedRange(saidKg: number, earlier: readonly Promised[]): KgRange | undefined {
  const shares = lastOf(earlier).map(({ deliveredKg, promisedKg }) => deliveredKg / promisedKg)
  if (shares.length < ENOUGH_CYCLES) return undefined
  const kg = (below: number) => roundKg(saidKg * (quantile(shares, below) ?? 1))
  return { lowKg: kg(LOW_END), likelyKg: kg(0.5), highKg: kg(HIGH_END) }
}

/**
 * The same for a plan, whose days are fixed: of its low end and its middle what came late is only
 * half there, because its meal was cooked without it. So a unit that comes late is counted on for
 * less even when it brings everything.
 */
export function keptRange(saidKg: number, earlier: readonly Promised[]): KgRange | undefined {
  const came = promisedRange(saidKg, earlier)
  if (!came) return undefined
  const shares = lastOf(earlier).map(keptShare)
  const kg = (below: number) => roundKg(saidKg * (quantile(shares, below) ?? 1))
  return { lowKg: kg(LOW_END), likelyKg: kg(0.5), highKg: Math.max(came.highKg, kg(0.5)) }
}

const lastOf = (earlier: readonly Promised[]) =>
  earlier.filter(({ promisedKg }) => promisedKg > 0).slice(-LAST_PROMISES)

/**
 * On how many kilograms a plan counts of what a unit may bring:
 *
 *   counted = low + score * (likely - low)
 *
 * A unit that kept every promise (score 1) is counted on for the likely amount, one that kept half
 * for the middle between low and likely, one that kept none for the low end alone. With too few
 * promises to score it the low end is all that is sure.
 */
export function countedKg({ lowKg, likelyKg }: KgRange, reliability: Reliability): number {
  const score = reliability.isEnough ? reliability.score : 0
  return roundKg(lowKg + score * (likelyKg - lowKg))
}
