import { listCompositions } from '#app/features/foods/composition.repository.server.ts'
import { listFoodsByIds } from '#app/features/foods/food.repository.server.ts'
import {
  type Base,
  baseNamed,
  listBases,
} from '#app/features/recipes/base-recipe.repository.server.ts'
import type { RecipeScope } from '#app/features/recipes/recipe.repository.server.ts'
import type { CookingMethod, RecipeIngredient, RecipePart } from '#app/features/recipes/recipe.ts'
import { listRetention } from '#app/features/recipes/recipe-facts.repository.server.ts'
import { closesCircle, takenApart } from '#app/features/recipes/recipe-part.ts'
import { retentionCodeFor } from '#app/features/recipes/retention-choice.ts'
import type { FieldProblem } from '#app/shared/form.ts'
import type { Database } from '#db/database.ts'
import { listFoodsNamed, type NamedFood } from './recipe-food.repository.server.ts'
import type { IngredientRow, WeighedRow } from './recipe-lines.form.ts'
import { type Conversion, weighRows } from './weigh-rows.server.ts'

type Read =
  | {
      ok: true
      ingredients: RecipeIngredient[]
      parts: RecipePart[]
      conversions: Conversion[]
    }
  | { ok: false; fields: Record<string, FieldProblem> }

type Asked = {
  rows: readonly IngredientRow[]
  method: CookingMethod
  scope: RecipeScope
  /** The recipe that is changed; it may not stand inside its own parts. */
  recipeId?: string
}

type PartRow = { row: WeighedRow; base: Base }

/**
 * Typed rows as ingredients: names become foods, an empty retention is chosen by food and way of
 * cooking. A name that no food has may be a bumbu dasar: its grams are as cooked, and its foods
 * stand among the ingredients.
 */
export async function readIngredients(db: Database, asked: Asked): Promise<Read> {
  const { method, scope, recipeId } = asked
  const named = await listFoodsNamed(
    db,
    asked.rows.map(({ food }) => food),
  )
  const foundFor = ({ food }: { food: string }) => named.get(food) ?? []
  const { rows, conversions, fields: unweighed } = await weighRows(db, asked.rows, foundFor)
  const bases = await listBases(db, scope)
  const partRows = rows.flatMap((row): PartRow[] => {
    const base = foundFor(row).length > 0 ? undefined : baseNamed(bases, row.food)
    return base ? [{ row, base }] : []
  })
  const foodRows = rows.filter((row) => !partRows.some((part) => part.row === row))
  const fields = {
    ...unweighed,
    ...problemsOfFoods(foodRows, foundFor),
    ...(await problemsOfRetention(db, foodRows)),
    ...problemsOfParts(partRows, recipeId),
  }
  if (Object.keys(fields).length > 0) return { ok: false, fields }
  const own = await ownIngredients(db, { rows: foodRows, foundFor, method })
  const parts = partRows.map(({ row, base }) => ({ cookedGrams: row.grossGrams, base }))
  return {
    ok: true,
    conversions,
    ingredients: takenApart(own, parts) ?? own,
    parts: parts.map(({ cookedGrams, base: { versionId, recipeId: of, nameId } }) => ({
      ...{ versionId, recipeId: of, nameId, cookedGrams },
    })),
  }
}

async function problemsOfRetention(db: Database, rows: readonly WeighedRow[]) {
  const retention = await listRetention(db)
  return Object.fromEntries(
    rows
      .filter((row) => row.retention !== undefined && !retention.has(row.retention))
      .map((row) => [`retention:${row.row}`, { code: 'recipe.retention-unknown' }]),
  )
}

function problemsOfParts(parts: readonly PartRow[], recipeId: string | undefined) {
  const problems: Record<string, FieldProblem> = {}
  const seen = new Set<string>()
  for (const { row, base } of parts) {
    if (row.grossGrams === 0) {
      problems[`grams:${row.row}`] = { code: 'recipe.measure-unknown' }
    } else if (closesCircle(recipeId, [base])) {
      problems[`food:${row.row}`] = { code: 'recipe.part-of-itself' }
    } else if (base.batchGrams === undefined) {
      problems[`food:${row.row}`] = { code: 'recipe.part-unweighed' }
    } else if (seen.has(base.recipeId)) {
      problems[`food:${row.row}`] = { code: 'recipe.food-twice' }
    }
    seen.add(base.recipeId)
  }
  return problems
}

type FoundFor = (row: { food: string }) => NamedFood[]
type FoodRows = { rows: readonly WeighedRow[]; foundFor: FoundFor; method: CookingMethod }

async function ownIngredients(db: Database, { rows, foundFor, method }: FoodRows) {
  const chosen = await chosenRetention(db, rows.flatMap(foundFor), method)
  return rows.flatMap((row): RecipeIngredient[] => {
    const [food] = foundFor(row)
    if (!food) return []
    const { grossGrams, eatenShare, retention: typed } = row
    const retentionCode = typed ?? (eatenShare > 0 ? chosen.get(food.id) : undefined)
    return [{ foodId: food.id, foodCode: food.code, grossGrams, eatenShare, retentionCode }]
  })
}

function problemsOfFoods(
  rows: readonly WeighedRow[],
  foundFor: FoundFor,
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
  const compositions = await listCompositions(db, ids, ['FAT'])
  const foods = await listFoodsByIds(db, ids)
  return new Map(
    foods.map((food) => {
      const fatGPer100g = compositions.get(food.id)?.get('FAT')?.amountPer100g
      return [food.id, retentionCodeFor({ ...food, fatGPer100g }, method)]
    }),
  )
}
