import type { Course, RecipeIngredient } from '#app/features/recipes/recipe.ts'
import {
  type IngredientChain,
  type NutritionFacts,
  traceIngredient,
} from '#app/features/recipes/recipe-nutrition.ts'

/** A dish of the day with everything its figures rest on. */
export type TracedDish = {
  course: Course
  recipeId: string
  nameId: string
  nameEn: string
  version: number
  ingredients: readonly RecipeIngredient[]
}

export type DishTrace = Omit<TracedDish, 'ingredients'> & {
  /** Of the reference portion, for this group and course. */
  scale: number
  chains: IngredientChain[]
  /** What is known, in the nutrient's unit, per portion of the group. */
  knownAmount: number
  /** Whether an ingredient gives an amount that nobody can say. */
  hasGap: boolean
}

/**
 * The way of one figure back to its sources: each dish, each ingredient, gross, BDD, eaten grams,
 * value per 100 g, what cooking keeps. The known amounts add up to the figure that was opened.
 */
export const traceNutrient = (
  dishes: readonly TracedDish[],
  facts: NutritionFacts,
  asked: { nutrient: string; scale: ReadonlyMap<Course, number> },
): DishTrace[] =>
  dishes.map(({ ingredients, ...dish }) => {
    const scale = asked.scale.get(dish.course) ?? 0
    const chains = ingredients.map((one) => traceIngredient(one, facts, [asked.nutrient]))
    const given = chains.flatMap(({ steps }) => steps)
    return {
      ...dish,
      scale,
      chains,
      knownAmount: scale * given.reduce((sum, step) => sum + (step.givenAmount ?? 0), 0),
      hasGap: given.some((step) => step.gap !== undefined),
    }
  })
