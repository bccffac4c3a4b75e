import type { Database } from '#db/database.ts'

/** Reasons of a plan in the order in which the solver told them. */
export async function listPlanReasons(db: Database, planId: string) {
  const rows = await db
    .selectFrom('plan_reason')
    .where('plan_id', '=', planId)
    .select(['code', 'facts', 'kitchen_id', 'food_id', 'service_on'])
    .orderBy('sort')
    .execute()
  return rows.map((row) => ({
    code: row.code,
    facts: row.facts,
    kitchenId: row.kitchen_id ?? undefined,
    foodId: row.food_id ?? undefined,
    serviceOn: row.service_on ?? undefined,
  }))
}

/** Reasons of one code that a plan tells for one kitchen, with their place among all. */
export const listReasonsOf = (
  db: Database,
  planId: string,
  of: { kitchenId: string; code: string },
) =>
  db
    .selectFrom('plan_reason')
    .where('plan_id', '=', planId)
    .where('kitchen_id', '=', of.kitchenId)
    .where('code', '=', of.code)
    .select(['sort', 'facts'])
    .orderBy('sort')
    .execute()
