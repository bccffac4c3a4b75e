import { type HouseholdMeasure, quantityIn } from '#app/features/foods/household-measure.ts'
import { gramsToKg } from '#app/shared/mass.ts'

/** An amount as people say it: '1.2 butir' of a portion, or '33 ikat' of a hundred. */
export type SaidAmount = { measure: string; quantity: number; portions: 1 | 100 }

/** Nobody counts less than half a piece. */
const LEAST_QUANTITY = 0.5

/**
 * Grams of one portion in the heaviest measure of the food that still counts half a piece; when a
 * portion is less than that of all, those of 100 portions. Undefined without any measure.
 */
export function saidAmount(
  measures: readonly HouseholdMeasure[],
  grams: number,
): SaidAmount | undefined {
  const heaviestFirst = [...measures].sort((a, b) => b.grams - a.grams)
  for (const portions of [1, 100] as const) {
    for (const measure of heaviestFirst) {
      const quantity = quantityIn(measure, gramsToKg(grams * portions))
      if (quantity >= LEAST_QUANTITY) return { measure: measure.measure, quantity, portions }
    }
  }
  return undefined
}
