import { roundKg } from '#app/shared/mass.ts'
import type { KgRange } from './outcome.ts'
import { countedKg, keptRange } from './promised-range.ts'
import { type Promised, reliabilityOf } from './reliability.ts'

/** What a lot that is only expected may bring, and on how much of it a plan counts. */
export type Expected = { range: KgRange; countedKg: number }

/**
 * What a reported harvest means to a plan, by what earlier reports of the food and all earlier
 * promises of the unit came to. Undefined when the unit has too few reports of the food: the
 * report then counts as it was said.
 */
export function expectedOf(
  saidKg: number,
  { ofFood, ofUnit }: { ofFood: readonly Promised[]; ofUnit: readonly Promised[] },
): Expected | undefined {
  const range = keptRange(saidKg, ofFood)
  return range && { range, countedKg: countedKg(range, reliabilityOf(ofUnit)) }
}

/**
 * A lot with what is left of it after other adopted plans took `reservedKg`. Of what is only
 * expected the range shrinks by the same kilograms: promises are kept first from what comes first.
 * Nothing is counted beyond what the lot itself says: adopting a plan holds it against just that.
 * A lot that stands, or of which too little is known to give a range, stays certain.
 */
export function withRange<Lot extends { kg: number }>(
  lot: Lot,
  expected: Expected | undefined,
  reservedKg: number,
): Lot & { range?: Expected['range'] } {
  const left = (kg: number) => Math.max(0, roundKg(kg - reservedKg))
  if (!expected) return { ...lot, kg: left(lot.kg) }
  const most = (kg: number) => left(Math.min(kg, lot.kg))
  const { lowKg, likelyKg, highKg } = expected.range
  return {
    ...lot,
    kg: most(expected.countedKg),
    range: { lowKg: most(lowKg), likelyKg: most(likelyKg), highKg: most(highKg) },
  }
}
