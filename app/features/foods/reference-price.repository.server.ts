import type { DecidedPrice, KnownPlaces } from '#app/features/foods/price-import.ts'
import type { Database, Tx } from '#db/database.ts'

const BATCH = 1000

export async function findKnownPlaces(db: Database | Tx): Promise<KnownPlaces> {
  const foods = await db.selectFrom('food').select(['id', 'code']).execute()
  const regions = await db.selectFrom('region').select(['id', 'code', 'name']).execute()
  return { foods: new Map(foods.map(({ id, code }) => [code, id])), regions }
}

/** Adds prices of months; a price that the source gave for that month before is replaced. */
export async function putPrices(tx: Tx, prices: readonly DecidedPrice[], sourceCode: string) {
  for (let from = 0; from < prices.length; from += BATCH) {
    const batch = prices.slice(from, from + BATCH).map((price) => ({
      region_id: price.regionId,
      food_id: price.foodId,
      month: price.month,
      price_idr_per_kg: price.priceIdrPerKg,
      min_idr_per_kg: price.minIdrPerKg ?? null,
      max_idr_per_kg: price.maxIdrPerKg ?? null,
      source_code: sourceCode,
      is_example: false,
    }))
    await tx
      .insertInto('reference_price')
      .values(batch)
      .onConflict((on) =>
        on.columns(['region_id', 'food_id', 'month', 'source_code']).doUpdateSet((with_) => ({
          price_idr_per_kg: with_.ref('excluded.price_idr_per_kg'),
          min_idr_per_kg: with_.ref('excluded.min_idr_per_kg'),
          max_idr_per_kg: with_.ref('excluded.max_idr_per_kg'),
        })),
      )
      .execute()
  }
}
