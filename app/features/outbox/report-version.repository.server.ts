import { sql } from 'kysely'
import type { Database } from '#db/database.ts'
import type { ReportVersion } from './device-change.ts'

/** A report of a unit and every correction of it since, in the order in which they were made. */
export async function listVersions(
  db: Database,
  unitId: string,
  reportId: string,
): Promise<ReportVersion[]> {
  const rows = await db
    .withRecursive('version', (cte) =>
      cte
        .selectFrom('supply_report as r')
        .where('r.unit_id', '=', unitId)
        .where('r.id', '=', reportId)
        .select(['r.id', sql<number>`0`.as('step')])
        .unionAll(
          cte
            .selectFrom('supply_report as later')
            .innerJoin('version', 'version.id', 'later.corrects_id')
            .select(['later.id', sql<number>`version.step + 1`.as('step')]),
        ),
    )
    .selectFrom('version')
    .innerJoin('supply_report as r', 'r.id', 'version.id')
    .select(['r.id', 'r.status', 'r.device_id', 'r.typed_at'])
    .orderBy('version.step')
    .execute()
  return rows.map(({ device_id, typed_at, ...row }) => ({
    ...row,
    deviceId: device_id ?? undefined,
    typedAt: typed_at ?? undefined,
  }))
}

/** The report that was withdrawn under a sender's key. */
export const findWithdrawnBy = (db: Database, idempotencyKey: string) =>
  db
    .selectFrom('supply_report')
    .where('withdrawal_key', '=', idempotencyKey)
    .select(['id', 'unit_id as unitId'])
    .executeTakeFirst()
