import type { Actor } from '#app/features/accounts/actor.ts'
import { listNutrients } from '#app/features/foods/composition.repository.server.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import type { Database } from '#db/database.ts'
import { listRecipes } from './recipe.repository.server.ts'
import type { Recipe } from './recipe.ts'
import { recipeCost } from './recipe-cost.ts'
import { listNewestFoodPrices, nutritionFactsFor } from './recipe-facts.repository.server.ts'
import { figuresOf } from './recipe-figure.ts'
import { recipeNutrition } from './recipe-nutrition.ts'
import { matchesSearch, type RecipeSearch } from './recipe-search.ts'

const SHOWN = ['ENERC_KCAL', 'PROCNT', 'FAT', 'CHOCDF']

/** The recipes that a person sees and asks for, by name, with what a reference portion gives and costs. */
export async function readRecipeList(db: Database, actor: Actor, search: RecipeSearch) {
  const kitchens = await listKitchens(db, { institutionIds: actor.institutionIds })
  const all = await listRecipes(db, { kitchenIds: kitchens.map(({ id }) => id) })
  const recipes = all.filter((recipe) => matchesSearch(recipe, search))
  const foodIds = recipes.flatMap(({ newest }) => newest.ingredients.map(({ foodId }) => foodId))
  const facts = await nutritionFactsFor(db, foodIds, SHOWN)
  const prices = await pricesFor(db, actor)
  const nutrients = (await listNutrients(db)).filter(({ tagname }) => SHOWN.includes(tagname))
  return {
    recipes: recipes.map((recipe) => ({
      ...headOf(recipe),
      figures: figuresOf(recipeNutrition(recipe.newest.ingredients, facts, SHOWN), nutrients),
      cost: recipeCost(recipe.newest.ingredients, (id) => prices.get(id)?.priceIdrPerKg),
    })),
    hasExamplePrices: foodIds.some((id) => prices.get(id)?.isExample),
  }
}

const headOf = ({ id, code, course, family, nameId, nameEn, status, ...recipe }: Recipe) => ({
  id,
  code,
  course,
  family,
  nameId,
  nameEn,
  isDraft: status === 'draft',
  isOwn: recipe.kitchenId !== undefined,
  origin: recipe.origin,
  spiceLevel: recipe.newest.spiceLevel,
})

/** Newest prices of the region in which the person works; none for somebody without a region. */
export async function pricesFor(db: Database, actor: Actor) {
  const [regionId] = await listRegionIdsOf(db, actor)
  return regionId === undefined ? new Map<string, never>() : listNewestFoodPrices(db, regionId)
}

async function listRegionIdsOf(db: Database, actor: Actor): Promise<string[]> {
  const kitchens = await listKitchens(db, { institutionIds: actor.institutionIds })
  return [...new Set([...kitchens.map(({ regionId }) => regionId), ...actor.regionIds])]
}
