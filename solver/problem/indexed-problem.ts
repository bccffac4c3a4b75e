import { type IndexedKitchen, indexKitchen } from './indexed-kitchen.ts'
import { type IndexedRecipes, indexRecipes } from './indexed-recipes.ts'
import { type IndexedSupply, indexSupply } from './indexed-supply.ts'
import type { PlanningProblem } from './problem.ts'

/**
 * The planning problem as numbers and lookups: ids become positions, records become typed arrays.
 * Built once per problem; nothing in it changes afterwards. Positions follow the order of the file:
 * day `d`, course `c`, recipe `r`, food `f`, kitchen `k`, lot `l`, offer `o`, nutrient `n`.
 */
export type IndexedProblem = {
  source: PlanningProblem
  dayCount: number
  courseCount: number
  nutrientCount: number
  foodCount: number
  familyCount: number
  recipes: IndexedRecipes
  kitchens: IndexedKitchen[]
  supply: IndexedSupply
}

export function indexProblem(source: PlanningProblem): IndexedProblem {
  const families = [...new Set(source.recipes.flatMap(({ family }) => family ?? []))]
  const recipes = indexRecipes(source, families)
  const kitchens = source.kitchens.map((_, k) => indexKitchen({ source, recipes, families }, k))
  return {
    source,
    dayCount: source.days.length,
    courseCount: source.courses.length,
    nutrientCount: source.nutrients.length,
    foodCount: source.foods.length,
    familyCount: families.length,
    recipes,
    kitchens,
    supply: indexSupply(source),
  }
}
