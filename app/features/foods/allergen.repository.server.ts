import type { Database } from '#db/database.ts'

const PREFIX = 'allergen-'

/** Allergens that each of these foods is known to hold, such as 'egg', by food id. */
export async function listAllergens(db: Database, foodIds: readonly string[]) {
  const rows = await db
    .selectFrom('food_hazard')
    .where('food_id', 'in', [...foodIds])
    .where('hazard', 'like', `${PREFIX}%`)
    .select(['food_id as foodId', 'hazard'])
    .orderBy('food_id')
    .orderBy('hazard')
    .execute()
  const byFood = new Map<string, string[]>()
  for (const { foodId, hazard } of rows) {
    byFood.set(foodId, [...(byFood.get(foodId) ?? []), hazard.slice(PREFIX.length)])
  }
  return byFood
}
