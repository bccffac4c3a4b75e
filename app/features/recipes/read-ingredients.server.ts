import { listCompositions } from '#app/features/foods/composition.repository.server.ts'
import { listFoodsByIds } from '#app/features/foods/food.repository.server.ts'
import type { FieldProblem } from '#app/shared/form.ts'
import type { Database } from '#db/database.ts'
import type { CookingMethod, RecipeIngredient } from './recipe.ts'
import { listRetention } from './recipe-facts.repository.server.ts'
import { listFoodsNamed, type NamedFood } from './recipe-food.repository.server.ts'
import type { IngredientRow } from './recipe-lines.form.ts'
import { retentionCodeFor } from './retention-choice.ts'

type Read =
  | { ok: true; ingredients: RecipeIngredient[] }
  | { ok: false; fields: Record<string, FieldProblem> }

/** Typed rows as ingredients: names become foods, an empty retention is chosen by food and way. */
export async function readIngredients(
  db: Database,
  rows: readonly IngredientRow[],
  method: CookingMethod,
): Promise<Read> {
  const named = await listFoodsNamed(
    db,
    rows.map(({ food }) => food),
  )
  const foundFor = (row: IngredientRow) => named.get(row.food) ?? []
  const retention = await listRetention(db)
  const fields = {
    ...problemsOfFoods(rows, foundFor),
    ...Object.fromEntries(
      rows
        .filter((row) => row.retention !== undefined && !retention.has(row.retention))
        .map((row) => [`retention:${row.row}`, { code: 'recipe.retention-unknown' }]),
    ),
  }
  if (Object.keys(fields).length > 0) return { ok: false, fields }
  const chosen = await chosenRetention(db, rows.flatMap(foundFor), method)
  const ingredients = rows.flatMap((row): RecipeIngredient[] => {
    const [food] = foundFor(row)
    if (!food) return []
    const { grossGrams, eatenShare, retention: typed } = row
    const retentionCode = typed ?? (eatenShare > 0 ? chosen.get(food.id) : undefined)
    return [{ foodId: food.id, foodCode: food.code, grossGrams, eatenShare, retentionCode }]
  })
  return { ok: true, ingredients }
}

function problemsOfFoods(
  rows: readonly IngredientRow[],
  foundFor: (row: IngredientRow) => NamedFood[],
): Record<string, FieldProblem> {
  const seen = new Set<string>()
  const problems: Record<string, FieldProblem> = {}
  for (const row of rows) {
    const found = foundFor(row)
    const [food] = found
    const name = `food:${row.row}`
    if (!food) problems[name] = { code: 'recipe.food-unknown' }
    else if (found.length > 1) problems[name] = { code: 'recipe.food-ambiguous' }
    else if (seen.has(food.id)) problems[name] = { code: 'recipe.food-twice' }
    if (food) seen.add(food.id)
  }
  return problems
}

async function chosenRetention(db: Database, named: readonly NamedFood[], method: CookingMethod) {
  const ids = named.map(({ id }) => id)
  const compositions = await listCompositions(db, ids)
  const foods = await listFoodsByIds(db, ids)
  return new Map(
    foods.map((food) => {
      const fatGPer100g = compositions.get(food.id)?.get('FAT')?.amountPer100g
      return [food.id, retentionCodeFor({ ...food, fatGPer100g }, method)]
    }),
  )
}
