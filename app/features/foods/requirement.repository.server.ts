import { inPrintedOrder, type Requirement } from '#app/features/foods/requirement.ts'
import type { Database } from '#db/database.ts'

/** AKG in the order in which the regulation prints its groups. */
export async function listRequirements(db: Database): Promise<Requirement[]> {
  const rows = await db
    .selectFrom('requirement')
    .select(['life_stage as lifeStage', 'sex', 'nutrient'])
    .select(['amount_per_day as amountPerDay', 'is_increment as isIncrement'])
    .execute()
  return inPrintedOrder(rows)
}
