import { numberOf, type PlanningProblem } from './problem.ts'

/** More servings than any horizon holds: "no limit" as a number. */
export const UNLIMITED_SERVINGS = 1 << 20

/**
 * Recipes as columns of numbers. Ingredient `i` of recipe `r` stands at
 * `ingredientStart[r] <= i < ingredientStart[r + 1]`, equipment likewise.
 */
export type IndexedRecipes = {
  count: number
  course: Int32Array
  /** Position in the list of families, -1 without one. */
  family: Int32Array
  repeatWindowDays: Int32Array
  maxServings: Int32Array
  ingredientStart: Int32Array
  ingredientFood: Int32Array
  /** Kilograms per reference portion, as bought. */
  ingredientKg: Float64Array
  /** Nutrient `n` of recipe `r` per reference portion at `r * nutrientCount + n`; unknown counts 0. */
  nutrients: Float64Array
  equipmentStart: Int32Array
  equipmentIds: string[]
  /** Minutes per reference portion. */
  equipmentMinutes: Float64Array
}

export function indexRecipes(source: PlanningProblem, families: string[]): IndexedRecipes {
  const { recipes, foods, courses, nutrients } = source
  const foodAt = new Map(foods.map(({ id }, position) => [id, position]))
  const courseAt = new Map(courses.map((id, position) => [id, position]))
  const familyAt = new Map(families.map((id, position) => [id, position]))
  const ingredients = recipes.flatMap((recipe) => recipe.ingredients)
  const equipment = recipes.flatMap((recipe) => recipe.equipment ?? [])
  return {
    count: recipes.length,
    course: Int32Array.from(recipes, ({ course }) => courseAt.get(course) ?? -1),
    family: Int32Array.from(recipes, ({ family }) => familyAt.get(family ?? '') ?? -1),
    repeatWindowDays: Int32Array.from(recipes, (recipe) =>
      Math.min(recipe.repeatWindowDays ?? 1, UNLIMITED_SERVINGS),
    ),
    maxServings: Int32Array.from(recipes, (recipe) =>
      Math.min(recipe.maxServings ?? UNLIMITED_SERVINGS, UNLIMITED_SERVINGS),
    ),
    ingredientStart: startsOf(recipes.map((recipe) => recipe.ingredients.length)),
    ingredientFood: Int32Array.from(ingredients, ({ food }) => foodAt.get(food) ?? -1),
    ingredientKg: Float64Array.from(ingredients, ({ grossGrams }) => grossGrams / 1000),
    nutrients: Float64Array.from(
      recipes.flatMap((recipe) => nutrients.map(({ id }) => numberOf(recipe.nutrients, id) ?? 0)),
    ),
    equipmentStart: startsOf(recipes.map((recipe) => recipe.equipment?.length ?? 0)),
    equipmentIds: equipment.map(({ id }) => id),
    equipmentMinutes: Float64Array.from(
      equipment,
      ({ minutesPer100Portions }) => minutesPer100Portions / 100,
    ),
  }
}

/** Lengths to offsets: `[2, 0, 3]` becomes `[0, 2, 2, 5]`. */
export function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  lengths.forEach((length, i) => {
    starts[i + 1] = (starts[i] ?? 0) + length
  })
  return starts
}
