import type { Actor } from '#app/features/accounts/actor.ts'
import { listFoodsByIds } from '#app/features/foods/food.repository.server.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import { listFoodsNamed } from '#app/features/recipe-editor/recipe-food.repository.server.ts'
import { listRecipes } from '#app/features/recipes/recipe.repository.server.ts'
import { listRecipePlaces } from '#app/features/recipes/recipe-place.server.ts'
import type { Database } from '#db/database.ts'
import type { RecipeSituation } from './recipe-import.ts'
import { BANK_CODE } from './recipe-row.ts'
import { rowsOfRecipe, type StoredRecipe } from './stored-recipe.ts'

/** Every recipe that a person may see, as rows of a workbook; by Indonesian name. */
export async function readRecipeRows(db: Database, actor: Actor): Promise<StoredRecipe[]> {
  const kitchens = await listKitchens(db, { institutionIds: actor.institutionIds })
  const recipes = await listRecipes(db, { kitchenIds: kitchens.map(({ id }) => id) })
  const foodIds = recipes.flatMap(({ newest }) => newest.ingredients.map(({ foodId }) => foodId))
  const foods = await listFoodsByIds(db, [...new Set(foodIds)])
  const foodNames = new Map(foods.map(({ id, nameId }) => [id, nameId]))
  const codes = new Map(recipes.map(({ id, code }) => [id, code]))
  const places = new Map(kitchens.map(({ id, code }) => [id, code]))
  const names = {
    placeOf: (kitchenId = BANK_CODE) => places.get(kitchenId) ?? BANK_CODE,
    foodName: (foodId: string) => foodNames.get(foodId),
    recipeCode: (recipeId: string) => codes.get(recipeId),
  }
  return recipes.map((recipe) => rowsOfRecipe(recipe, names))
}

/** What a file is held against; `texts` are what its lines call foods. */
export async function readRecipeSituation(
  db: Database,
  actor: Actor,
  texts: readonly string[],
): Promise<RecipeSituation> {
  const named = await listFoodsNamed(db, [...new Set(texts)])
  const places = await listRecipePlaces(db, actor)
  return {
    stored: await readRecipeRows(db, actor),
    places: places.map(({ id, kitchenCode = BANK_CODE }) => ({ id, code: kitchenCode })),
    isFood: (text) => (named.get(text)?.length ?? 0) > 0,
  }
}
