import type { Database } from '#db/database.ts'

/** Every food, by group and then by name: what goes in, and what comes out. */
export const listFoodsToProcess = (db: Database) =>
  db
    .selectFrom('food')
    .select(['id', 'name_id as nameId', 'name_en as nameEn', 'food_group as foodGroup'])
    .orderBy('food_group')
    .orderBy('name_id')
    .execute()
