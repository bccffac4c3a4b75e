import { roundKg } from '#app/shared/mass.ts'

/** What one of a food's own measures weighs: one ikat of kangkung, 300 g. */
export type FoodMeasure = { measure: string; grams: number }

/** Measures of mass mean the same for every food. One ons is 100 g in Indonesian trade. */
const MASS_MEASURES: FoodMeasure[] = [
  { measure: 'kg', grams: 1000 },
  { measure: 'gram', grams: 1 },
  { measure: 'ons', grams: 100 },
  { measure: 'kuintal', grams: 100_000 },
]

/** Every measure an officer may choose for a food: kilograms first, then the food's own, then other mass. */
export function measuresFor(own: readonly FoodMeasure[]): FoodMeasure[] {
  const [kg, ...mass] = MASS_MEASURES
  const people = own.filter(({ measure }) => !MASS_MEASURES.some((one) => one.measure === measure))
  return [...(kg ? [kg] : []), ...people, ...mass]
}

/** Kilograms, to the gram, of an amount in the unit people say; undefined when the food lacks it. */
export function saidKg(
  own: readonly FoodMeasure[],
  said: { quantity: number; measure: string },
): number | undefined {
  const found = measuresFor(own).find(({ measure }) => measure === said.measure)
  return found && roundKg((said.quantity * found.grams) / 1000)
}
