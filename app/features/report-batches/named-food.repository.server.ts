import type { Database } from '#db/database.ts'

/** Every other name under which people know these foods, by food and name. */
export async function listSynonyms(db: Database, foodIds: readonly string[]) {
  if (foodIds.length === 0) return []
  return db
    .selectFrom('food_synonym')
    .where('food_id', 'in', [...foodIds])
    .select(['food_id as foodId', 'synonym'])
    .orderBy('food_id')
    .orderBy('synonym')
    .execute()
}
