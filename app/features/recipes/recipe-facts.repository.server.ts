import { listCompositions } from '#app/features/foods/composition.repository.server.ts'
import { listFoodsByIds } from '#app/features/foods/food.repository.server.ts'
import type { Database } from '#db/database.ts'
import type { NutritionFacts } from './recipe-nutrition.ts'
import { isKeptByCooking, type RetentionFactor, type RetentionTable } from './retention.ts'

/** The retention table by code; with `tagnames` those that cooking can lose of them. */
export async function listRetention(
  db: Database,
  tagnames?: readonly string[],
): Promise<RetentionTable> {
  const lost = tagnames?.filter((tagname) => !isKeptByCooking(tagname))
  if (lost?.length === 0) return new Map()
  const rows = await db
    .selectFrom('retention_factor')
    .select(['code', 'nutrient', 'share', 'description', 'source_code as sourceCode'])
    .$if(lost !== undefined, (query) => query.where('nutrient', 'in', lost ?? []))
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

/** Everything that the nutrients (`tagnames`, else all) of dishes made of these foods rest on. */
export async function nutritionFactsFor(
  db: Database,
  foodIds: readonly string[],
  tagnames?: readonly string[],
): Promise<NutritionFacts> {
  const wanted = [...new Set(foodIds)]
  const foods = await listFoodsByIds(db, wanted)
  const compositions = await listCompositions(db, wanted, tagnames)
  return {
    foods: new Map(
      foods.map((food) => [
        food.id,
        { ...food, composition: compositions.get(food.id) ?? new Map() },
      ]),
    ),
    retention: await listRetention(db, tagnames),
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
