import { edibleGrams } from '#app/features/foods/food.ts'

type Weighed = { grossGrams: number; eatenShare: number }
type Edible = { edibleShare?: number }

/**
 * Grams that reach the plate, raw: gross x BDD x eaten share. A leaf that is taken out is 0 g
 * whatever its BDD; otherwise an unknown BDD leaves the mass unknown, never the gross itself.
 */
export function eatenGrams(ingredient: Weighed, food: Edible): number | undefined {
  if (ingredient.eatenShare === 0) return 0
  const edible = edibleGrams(food, ingredient.grossGrams)
  return edible === undefined ? undefined : edible * ingredient.eatenShare
}

/** The most that can reach the plate: what was bought, as far as it is eaten. */
export const mostEatenGrams = (ingredient: Weighed) => ingredient.grossGrams * ingredient.eatenShare

/**
 * Grams to buy for `grams` raw on the plate: 100 / BDD x portion, the formula of Indonesian
 * dietetics. Undefined when the share is unknown or nothing of it is eaten.
 */
export function grossGramsFor(grams: number, food: Edible, eatenShare: number): number | undefined {
  if (food.edibleShare === undefined || food.edibleShare * eatenShare === 0) return undefined
  return grams / (food.edibleShare * eatenShare)
}

/**
 * Cooked weight of a reference portion in grams: as weighed by the kitchen, else raw weight x
 * yield (FAO/INFOODS mixed recipe method: yield counts for the whole dish). Unknown when a part is.
 */
export function cookedGrams(
  dish: { cookedGrams?: number; yieldShare?: number },
  eaten: readonly (number | undefined)[],
): number | undefined {
  if (dish.cookedGrams !== undefined) return dish.cookedGrams
  if (dish.yieldShare === undefined) return undefined
  let rawGrams = 0
  for (const grams of eaten) {
    if (grams === undefined) return undefined
    rawGrams += grams
  }
  return rawGrams * dish.yieldShare
}
