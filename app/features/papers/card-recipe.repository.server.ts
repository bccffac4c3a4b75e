import type { Database } from '#db/database.ts'

/** Ids of recipe versions by the recipe's code and the number of the version. */
export const listVersionIds = (db: Database, codes: readonly string[]) =>
  db
    .selectFrom('recipe_version as v')
    .innerJoin('recipe as r', 'r.id', 'v.recipe_id')
    .where('r.code', 'in', [...codes])
    .select(['v.id', 'r.code', 'v.version'])
    .orderBy('r.code')
    .orderBy('v.version')
    .execute()

/** Household measures of foods, the lightest first. */
export const listMeasuresOf = (db: Database, foodIds: readonly string[]) =>
  db
    .selectFrom('household_measure')
    .where('food_id', 'in', [...foodIds])
    .select(['food_id as foodId', 'measure', 'grams', 'source_code as sourceCode'])
    .orderBy('food_id')
    .orderBy('grams')
    .execute()
