import { gramsToKg } from '#app/shared/mass.ts'

/** Rupiah per kilogram as bought; undefined = nobody has said a price. */
export type PriceOfFood = (foodId: string) => number | undefined

/** Food cost of one reference portion, as far as prices are known: the truth is at least this. */
export type RecipeCost = {
  knownIdr: number
  /** Foods without a price, in the order of the recipe; none = the cost is whole. */
  unpricedFoodIds: string[]
}

/**
 * `sum of gross kg x price`. Frying oil that is not taken up and leaves that are taken out were
 * bought all the same, so the whole gross mass counts. A food without a price is named, never 0.
 */
export function recipeCost(
  ingredients: readonly { foodId: string; grossGrams: number }[],
  priceIdrPerKg: PriceOfFood,
): RecipeCost {
  const cost: RecipeCost = { knownIdr: 0, unpricedFoodIds: [] }
  for (const { foodId, grossGrams } of ingredients) {
    const priceIdr = priceIdrPerKg(foodId)
    if (priceIdr === undefined) cost.unpricedFoodIds.push(foodId)
    else cost.knownIdr += gramsToKg(grossGrams) * priceIdr
  }
  return cost
}
