import type { Recipe } from '#app/features/recipes/recipe.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'

/** A nutritionist weighed a portion of this version and stands for it. */
export type RecipeConfirmation = {
  weighedGrams: number
  accountName: string
  confirmedAt: Date
  note?: string
}

/**
 * Beyond this a weighing says that the recipe is another one: water and pans make a tenth, a
 * forgotten ingredient makes more. Ours; the person then corrects the recipe first.
 */
const MOST_DEVIATION_SHARE = 0.25

/** How far the weighed portion is from the reckoned one: 0.1 = 10 % heavier; unknown without the latter. */
const deviationShare = (weighedGrams: number, reckonedGrams: number | undefined) =>
  reckonedGrams === undefined ? undefined : (weighedGrams - reckonedGrams) / reckonedGrams

export type ConfirmRefusal =
  | 'changed-meanwhile'
  | 'recipe-confirmed-already'
  | 'recipe-weighs-otherwise'

/**
 * May this version be called confirmed? Only the newest one, once, and when what was weighed
 * agrees with what the recipe reckons (0.25 = a quarter more or less at most).
 */
export function decideConfirmation(
  recipe: Recipe,
  said: { version: number; weighedGrams: number; reckonedGrams?: number },
): Outcome<object, ConfirmRefusal> {
  if (said.version !== recipe.newest.version) return refuse('changed-meanwhile')
  if (recipe.status === 'confirmed') return refuse('recipe-confirmed-already')
  const deviation = deviationShare(said.weighedGrams, said.reckonedGrams)
  if (deviation !== undefined && Math.abs(deviation) > MOST_DEVIATION_SHARE) {
    return refuse('recipe-weighs-otherwise')
  }
  return { ok: true }
}
