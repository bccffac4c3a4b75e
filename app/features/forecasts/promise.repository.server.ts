import { sql } from 'kysely'
import type { Day } from '#app/shared/day.ts'
import type { Database } from '#db/database.ts'
import type { Promised } from './reliability.ts'

export type UnitPromise = Promised & { unitId: string; foodId: string }

/**
 * Reports of these units for days from `since` up to `until`, both included, that were delivered or
 * called off, with what came, by the day they were ready; what a correction replaced is left out.
 */
export async function listPromises(
  db: Database,
  unitIds: readonly string[],
  { since, until }: { since: Day; until: Day },
): Promise<UnitPromise[]> {
  if (unitIds.length === 0) return []
  const rows = await db
    .selectFrom('supply_report as r')
    .leftJoin('supply_report as later', 'later.corrects_id', 'r.id')
    .leftJoin('lot as l', 'l.supply_report_id', 'r.id')
    .where('r.unit_id', 'in', [...unitIds])
    .where('r.status', '!=', 'open')
    .where('later.id', 'is', null)
    .where('r.ready_on', '>=', since)
    .where('r.ready_on', '<=', until)
    .select(['r.unit_id as unitId', 'r.food_id as foodId', 'r.ready_on as readyOn'])
    .select(['r.kg as promisedKg', 'l.ready_on as cameOn'])
    .select(
      sql<number>`coalesce((select sum(m.kg) from movement as m
        where m.lot_id = l.id and m.kind = 'received'), 0)::float8`.as('deliveredKg'),
    )
    .orderBy('r.ready_on')
    .orderBy('r.id')
    .execute()
  return rows.map(({ cameOn, deliveredKg, ...row }) => ({
    ...row,
    deliveredKg,
    deliveredOn: deliveredKg > 0 ? (cameOn ?? undefined) : undefined,
  }))
}
