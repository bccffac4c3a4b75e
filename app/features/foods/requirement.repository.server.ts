import type { Requirement } from '#app/features/foods/requirement.ts'
import type { Database } from '#db/database.ts'

/** AKG as the regulation prints it, in no particular order. */
export const listRequirements = (db: Database): Promise<Requirement[]> =>
  db
    .selectFrom('requirement')
    .select(['life_stage as lifeStage', 'sex', 'nutrient'])
    .select(['amount_per_day as amountPerDay', 'is_increment as isIncrement'])
    .execute()
