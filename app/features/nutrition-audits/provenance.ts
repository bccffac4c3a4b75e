import type { Course, RecipeIngredient } from '#app/features/recipes/recipe.ts'
import {
  type NutrientStep,
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

/** One ingredient's way from the market to the plate, per reference portion. */
export type IngredientTrace = {
  foodId: string
  nameId: string
  nameEn: string
  grossGrams: number
  edibleShare?: number
  edibleShareSource?: string
  eatenGrams?: number
  step: NutrientStep
}

export type DishTrace = Omit<TracedDish, 'ingredients'> & {
  /** Of the reference portion, for this group and course. */
  scale: number
  ingredients: IngredientTrace[]
  /** What is known, in the nutrient's unit, per portion of the group. */
  knownAmount: number
  /** Whether an ingredient gives an amount that nobody can say. */
  hasGap: boolean
}

/** A chain traced for one nutrient has one step. */
function traceOne(ingredient: RecipeIngredient, facts: NutritionFacts, nutrient: string) {
  const { food, foodId, grossGrams, eatenGrams, steps } = traceIngredient(ingredient, facts, [
    nutrient,
  ])
  const { nameId, nameEn, edibleShare, edibleShareSource } = food
  const found = { foodId, nameId, nameEn, grossGrams, edibleShare, edibleShareSource, eatenGrams }
  return steps.map((step): IngredientTrace => ({ ...found, step }))
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
  dishes.map(({ course, recipeId, nameId, nameEn, version, ...dish }) => {
    const scale = asked.scale.get(course) ?? 0
    const ingredients = dish.ingredients.flatMap((one) => traceOne(one, facts, asked.nutrient))
    const knownAmount = ingredients.reduce((sum, { step }) => sum + (step.givenAmount ?? 0), 0)
    return {
      ...{ course, recipeId, nameId, nameEn, version, scale, ingredients },
      knownAmount: scale * knownAmount,
      hasGap: ingredients.some(({ step }) => step.gap !== undefined),
    }
  })

/** Codes of the sources that the traces cite, each once. */
export const sourceCodesOf = (traces: readonly DishTrace[]): string[] => [
  ...new Set(
    traces
      .flatMap(({ ingredients }) => ingredients)
      .flatMap(({ step }) => [step.composition?.sourceCode, step.retained?.sourceCode])
      .filter((code) => code !== undefined),
  ),
]
