import type { Database } from '#db/database.ts'
import type { GrowthParameter } from './growth-parameter.ts'

/** What is known of one food, by parameter. */
export async function listGrowthParameters(
  db: Database,
  foodCode: string,
): Promise<GrowthParameter[]> {
  const rows = await db
    .selectFrom('growth_parameter')
    .where('food_code', '=', foodCode)
    .selectAll()
    .orderBy('parameter')
    .execute()
  return rows.map(({ food_code, low, typical, high, ...row }) => ({
    ...row,
    foodCode: food_code,
    low: low ?? undefined,
    typical: typical ?? undefined,
    high: high ?? undefined,
  }))
}
