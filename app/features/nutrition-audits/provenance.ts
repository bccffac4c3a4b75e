import { COURSES, type Course, type RecipeIngredient } from '#app/features/recipes/recipe.ts'
import { type ChainRow, chainRows } from '#app/features/recipes/recipe-chain.ts'
import type { NutritionFacts } from '#app/features/recipes/recipe-nutrition.ts'

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
  /** Per reference portion. */
  rows: ChainRow[]
  /** What is known, in the nutrient's unit, per portion of the group. */
  knownAmount: number
  /** Whether an ingredient gives an amount that nobody can say. */
  hasGap: boolean
}

/**
 * The way of one figure back to its sources: each dish in the order of the plate, each ingredient,
 * gross, BDD, eaten grams, value per 100 g, what cooking keeps. The known amounts add up to the
 * figure that was opened.
 */
export const traceNutrient = (
  dishes: readonly TracedDish[],
  facts: NutritionFacts,
  asked: { nutrient: string; scale: ReadonlyMap<Course, number> },
): DishTrace[] =>
  dishes
    .toSorted((a, b) => COURSES.indexOf(a.course) - COURSES.indexOf(b.course))
    .map(({ course, recipeId, nameId, nameEn, version, ingredients }) => {
      const scale = asked.scale.get(course) ?? 0
      const rows = chainRows(ingredients, facts, asked.nutrient)
      const knownAmount = rows.reduce((sum, { step }) => sum + (step.givenAmount ?? 0), 0)
      return {
        ...{ course, recipeId, nameId, nameEn, version, scale, rows },
        knownAmount: scale * knownAmount,
        hasGap: rows.some(({ step }) => step.gap !== undefined),
      }
    })

/** Codes of the sources that the traces cite, each once. */
export const sourceCodesOf = (traces: readonly DishTrace[]): string[] => [
  ...new Set(
    traces
      .flatMap(({ rows }) => rows)
      .flatMap(({ step }) => [step.composition?.sourceCode, step.retained?.sourceCode])
      .filter((code) => code !== undefined),
  ),
]
