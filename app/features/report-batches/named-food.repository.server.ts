import type { Database } from '#db/database.ts'

/** Every other name under which people know these foods: plain words of its code, and synonyms. */
export async function listOtherNames(db: Database, foodIds: readonly string[]) {
  if (foodIds.length === 0) return []
  const codes = await db
    .selectFrom('food')
    .where('id', 'in', [...foodIds])
    .select(['id as foodId', 'code'])
    .orderBy('code')
    .execute()
  const synonyms = await db
    .selectFrom('food_synonym')
    .where('food_id', 'in', [...foodIds])
    .select(['food_id as foodId', 'synonym as name'])
    .orderBy('food_id')
    .orderBy('synonym')
    .execute()
  const plain = codes.map(({ foodId, code }) => ({ foodId, name: code.replaceAll('-', ' ') }))
  return [...plain, ...synonyms]
}
