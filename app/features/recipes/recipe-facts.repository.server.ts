import { listCompositions } from '#app/features/foods/composition.repository.server.ts'
import { listFoodsByIds } from '#app/features/foods/food.repository.server.ts'
import type { Database } from '#db/database.ts'
import { slugOf } from './recipe.ts'
import type { NutritionFacts } from './recipe-nutrition.ts'
import type { RetentionFactor, RetentionTable } from './retention.ts'

/** The whole retention table by code. */
export async function listRetention(db: Database): Promise<RetentionTable> {
  const rows = await db
    .selectFrom('retention_factor')
    .select(['code', 'nutrient', 'share', 'description', 'source_code as sourceCode'])
    .orderBy('code')
    .execute()
  const table = new Map<string, { description: string; factors: Map<string, RetentionFactor> }>()
  for (const { code, nutrient, description, ...factor } of rows) {
    const row = table.get(code) ?? { description, factors: new Map() }
    row.factors.set(nutrient, factor)
    table.set(code, row)
  }
  return new Map([...table].map(([code, row]) => [code, { code, ...row }]))
}

/** Everything that the nutrients of dishes made of these foods rest on. */
export async function nutritionFactsFor(
  db: Database,
  foodIds: readonly string[],
): Promise<NutritionFacts> {
  const foods = await listFoodsByIds(db, foodIds)
  const compositions = await listCompositions(db, foodIds)
  return {
    foods: new Map(
      foods.map((food) => [
        food.id,
        { ...food, composition: compositions.get(food.id) ?? new Map() },
      ]),
    ),
    retention: await listRetention(db),
  }
}

/** A food's price of the newest month that anyone has said for a region. */
export type NewestPrice = {
  priceIdrPerKg: number
  /** 'YYYY-MM' */
  month: string
  sourceCode: string
  isExample: boolean
}

/** By food id; a food that is missing has no price. */
export async function listNewestFoodPrices(
  db: Database,
  regionId: string,
): Promise<Map<string, NewestPrice>> {
  const rows = await db
    .selectFrom('reference_price')
    .distinctOn('food_id')
    .select(['food_id as foodId', 'price_idr_per_kg as priceIdrPerKg', 'month'])
    .select(['source_code as sourceCode', 'is_example as isExample'])
    .where('region_id', '=', regionId)
    .orderBy('food_id')
    .orderBy('month', 'desc')
    .execute()
  return new Map(rows.map(({ foodId, ...price }) => [foodId, price]))
}

export type NamedFood = { id: string; code: string; nameId: string; nameEn: string }

/**
 * Foods as someone typed them, whatever the case and signs: by slug, else by either name, else by
 * synonym. By the typed text; several foods of one rank mean that the text does not tell which.
 */
export async function listFoodsNamed(
  db: Database,
  typed: readonly string[],
): Promise<Map<string, NamedFood[]>> {
  const rows = await db
    .selectFrom('food')
    .leftJoin('food_synonym as s', 's.food_id', 'food.id')
    .select(['food.id', 'food.code', 'food.name_id as nameId', 'food.name_en as nameEn'])
    .select((of) => of.fn.agg<string[]>('array_agg', ['s.synonym']).as('synonyms'))
    .groupBy('food.id')
    .orderBy('food.code')
    .execute()
  const foods = rows.map(({ synonyms, ...food }) => ({
    food,
    ranks: [[food.code], [food.nameId, food.nameEn], synonyms].map(
      (names) => new Set(names.map((name) => slugOf(name ?? '')).filter((slug) => slug !== '')),
    ),
  }))
  const foodsOf = (text: string) =>
    [0, 1, 2]
      .map((rank) => foods.filter(({ ranks }) => ranks[rank]?.has(slugOf(text))))
      .find((found) => found.length > 0)
      ?.map(({ food }) => food) ?? []
  return new Map(typed.map((text) => [text, foodsOf(text)]))
}
