import type { Day } from '#app/shared/day.ts'
import { type Calibrated, calibrate, FIRST_CYCLES } from './calibration.ts'
import { type GrowthYield, type Spread, USUAL_SPREAD } from './growth-yield.ts'
import { median } from './quantile.ts'

/**
 * One harvest that came, or that should have come and did not (`kg` 0). `size` is what it was
 * expected from: the measures of a cycle that is harvested once (square metres), or measures times
 * days since the picking before (hen days).
 */
export type HarvestOutcome = { on: Day; size: number; kg: number }

/** The low end, the middle and the high end of what may come, in kg: eight cases in ten lie between. */
export type KgRange = { lowKg: number; likelyKg: number; highKg: number }

/** Kilograms per size that are known of the crop; undefined when nothing is known. */
export type KnownYield = { kgPerSize: Spread; yield: GrowthYield }

export type Expectation = { kgPerSize: number; shares: Calibrated }

/**
 * What a unit of size gives next. Without a parameter of the crop the unit's own middle takes its
 * place, which needs two harvests; undefined when there is neither.
 */
export function expectationFrom(
  outcomes: readonly HarvestOutcome[],
  known: KnownYield | undefined,
): Expectation | undefined {
  const sized = outcomes.filter(({ size }) => size > 0)
  const perSize = sized.map(({ kg, size }) => kg / size)
  const spread = known?.kgPerSize ?? USUAL_SPREAD
  const kgPerSize = known?.kgPerSize.typical ?? ownMiddle(perSize)
  if (kgPerSize === undefined || kgPerSize <= 0) return undefined
  return {
    kgPerSize,
    shares: calibrate(
      perSize.map((kg) => kg / kgPerSize),
      spread,
    ),
  }
}

function ownMiddle(perSize: readonly number[]) {
  const came = perSize.filter((kg) => kg > 0)
  return came.length < FIRST_CYCLES ? undefined : median(came)
}

export function rangeFor({ kgPerSize, shares }: Expectation, size: number): KgRange {
  const kg = (share: number) => Math.round(kgPerSize * size * share * 1000) / 1000
  return { lowKg: kg(shares.low), likelyKg: kg(shares.typical), highKg: kg(shares.high) }
}
