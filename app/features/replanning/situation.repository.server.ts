import { sql } from 'kysely'
import type { Database } from '#db/database.ts'

/** Kilograms of each lot that were handed out since an instant, by lot id. */
export async function listIssuedKgSince(db: Database, lotIds: readonly string[], since: Date) {
  if (lotIds.length === 0) return new Map<string, number>()
  const rows = await db
    .selectFrom('movement')
    .where('lot_id', 'in', [...lotIds])
    .where('kind', '=', 'issued')
    .where('recorded_at', '>', since)
    .groupBy('lot_id')
    .select(['lot_id as lotId', sql<number>`(-sum(kg))::float8`.as('kg')])
    .execute()
  return new Map(rows.map(({ lotId, kg }) => [lotId, kg]))
}

/** The newest run that was asked to start from a plan. */
export async function findReplanId(db: Database, planId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('planning_run')
    .where('earlier_plan_id', '=', planId)
    .select('id')
    .orderBy('requested_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}
