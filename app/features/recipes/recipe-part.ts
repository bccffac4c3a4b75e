import type { RecipeIngredient } from './recipe.ts'

/** A version that others may take of: what one portion of it weighs cooked and is made of. */
export type BaseVersion = {
  versionId: string
  recipeId: string
  /** Cooked weight of its own reference portion, g; missing = nobody knows its yield. */
  batchGrams?: number
  /** Taken apart to foods already. */
  ingredients: readonly RecipeIngredient[]
  /** Recipes that it is made of itself, at any depth. */
  madeOf: readonly string[]
}

/** Portions of the base that go into one portion of the dish; unknown without its weight. */
const partShare = ({ cookedGrams }: { cookedGrams: number }, base: BaseVersion) =>
  base.batchGrams === undefined ? undefined : cookedGrams / base.batchGrams

/** Does the recipe stand, at any depth, inside what it would be made of? */
export const closesCircle = (recipeId: string | undefined, bases: readonly BaseVersion[]) =>
  recipeId !== undefined &&
  bases.some((base) => base.recipeId === recipeId || base.madeOf.includes(recipeId))

/**
 * The foods of a dish with those of its parts, each part's gross grams x the share that goes in.
 * Eaten share and retention stay those of the base: it was cooked before. Lines carry the number
 * of their part, from 1 in the order of `parts`; what a part took of a part itself gets numbers
 * after those. Undefined when a base's weight is unknown.
 */
export function takenApart(
  own: readonly RecipeIngredient[],
  parts: readonly { cookedGrams: number; base: BaseVersion }[],
): RecipeIngredient[] | undefined {
  const lines: RecipeIngredient[] = [...own]
  let nested = parts.length
  for (const [index, { cookedGrams, base }] of parts.entries()) {
    const share = partShare({ cookedGrams }, base)
    if (share === undefined) return undefined
    const numbers = new Map([[0, index + 1]])
    for (const { partNumber = 0, ...one } of base.ingredients) {
      if (!numbers.has(partNumber)) numbers.set(partNumber, ++nested)
      const grossGrams = one.grossGrams * share
      lines.push({ ...one, grossGrams, partNumber: numbers.get(partNumber) })
    }
  }
  return lines
}

/** Gross grams by food, for whoever buys: a food of the dish and of its parts is bought once. */
export function gramsByFood(
  ingredients: readonly { foodCode: string; grossGrams: number }[],
): { foodCode: string; grossGrams: number }[] {
  const grams = new Map<string, number>()
  for (const { foodCode, grossGrams } of ingredients) {
    grams.set(foodCode, (grams.get(foodCode) ?? 0) + grossGrams)
  }
  return [...grams].map(([foodCode, grossGrams]) => ({ foodCode, grossGrams }))
}
