import { nutritionFactsFor } from '#app/features/recipes/recipe-facts.repository.server.ts'
import { recipeNutrition } from '#app/features/recipes/recipe-nutrition.ts'
import type { Database } from '#db/database.ts'
import { amountsOf } from './dish.ts'
import { listDishLines } from './dish-lines.repository.server.ts'
import type { Amount } from './menu-nutrition.ts'

/** Both ends of these nutrients in one reference portion of each recipe version, by version. */
export async function readDishAmounts(
  db: Database,
  versionIds: string[],
  tagnames: readonly string[],
): Promise<Map<string, Map<string, Amount>>> {
  const lines = await listDishLines(db, versionIds)
  const foodIds = [...lines.values()].flatMap(({ ingredients }) =>
    ingredients.map(({ foodId }) => foodId),
  )
  const facts = await nutritionFactsFor(db, [...new Set(foodIds)], tagnames)
  return new Map(
    [...lines].map(([versionId, { ingredients }]) => [
      versionId,
      amountsOf(recipeNutrition(ingredients, facts, tagnames), tagnames),
    ]),
  )
}
