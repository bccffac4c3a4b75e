import type { Database, Tx } from '#db/database.ts'

/** What one measure of a food asks: inputs in rupiah, hours a week. Left out = nobody has said. */
export type GrowingTerm = { inputIdr?: number; hoursPerWeek?: number }
export type FarmTerms = { hoursPerWeek?: number; byFood: Map<string, GrowingTerm> }

/** Hours and terms of an institution on a day, by food id; of each the one said last. */
export async function findFarmTerms(
  db: Database,
  institutionId: string,
  on: string,
): Promise<FarmTerms> {
  const hours = await db
    .selectFrom('labour_hours')
    .where('institution_id', '=', institutionId)
    .where('valid_from', '<=', on)
    .select('hours_per_week')
    .orderBy('valid_from', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const rows = await db
    .selectFrom('growing_term')
    .distinctOn('food_id')
    .where('institution_id', '=', institutionId)
    .where('valid_from', '<=', on)
    .select(['food_id', 'input_idr', 'hours_per_week'])
    .orderBy('food_id')
    .orderBy('valid_from', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  const byFood = new Map(
    rows.map(({ food_id, input_idr, hours_per_week }): [string, GrowingTerm] => [
      food_id,
      { inputIdr: input_idr ?? undefined, hoursPerWeek: hours_per_week ?? undefined },
    ]),
  )
  return { hoursPerWeek: hours?.hours_per_week, byFood }
}

type Said = { institutionId: string; accountId: string; validFrom: string }

export const insertLabourHours = (tx: Tx, said: Said & { hoursPerWeek: number; note?: string }) =>
  tx
    .insertInto('labour_hours')
    .values({
      institution_id: said.institutionId,
      hours_per_week: said.hoursPerWeek,
      valid_from: said.validFrom,
      note: said.note ?? null,
      account_id: said.accountId,
    })
    .execute()

export const insertGrowingTerm = (
  tx: Tx,
  said: Said & GrowingTerm & { foodId: string; source: string },
) =>
  tx
    .insertInto('growing_term')
    .values({
      institution_id: said.institutionId,
      food_id: said.foodId,
      input_idr: said.inputIdr ?? null,
      hours_per_week: said.hoursPerWeek ?? null,
      valid_from: said.validFrom,
      source: said.source,
      account_id: said.accountId,
    })
    .execute()
