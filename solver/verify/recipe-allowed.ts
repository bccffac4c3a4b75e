import { type Books, decidedDishes, keyOf } from './books.ts'
import type { Violation } from './violation.ts'

/**
 * Rule 1: excluded recipes, and recipes that need equipment the kitchen lacks, are not served.
 * What `fixedMenu` decided is kept even then.
 */
export function* checkRecipeAllowed({ problem, dishes }: Books): Generator<Violation> {
  const decided = new Set<string>()
  for (const kitchen of problem.kitchens) {
    for (const { day, course, recipe } of decidedDishes(problem, kitchen)) {
      decided.add(keyOf(kitchen.id, day, course, recipe.id))
    }
  }
  for (const { at, kitchen, day, course, recipe } of dishes) {
    if (decided.has(keyOf(kitchen.id, day, course, recipe.id))) continue
    const path = `menus[${at}].recipe`
    const place = { kitchen: kitchen.id, recipe: recipe.id }
    if (kitchen.excludedRecipes?.includes(recipe.id)) {
      yield { rule: 'recipe-not-allowed', path, facts: { ...place, because: 'excluded' } }
    }
    for (const { id } of recipe.equipment ?? []) {
      if (kitchen.equipment?.some((owned) => owned.id === id)) continue
      const facts = { ...place, because: 'equipment-absent', equipment: id }
      yield { rule: 'recipe-not-allowed', path, facts }
    }
  }
}
