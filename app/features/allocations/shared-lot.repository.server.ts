import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'

/** A lot of a unit with what is left of it, and what is kept of that from MBG kitchens. */
export type SharedLot = {
  id: string
  code: string
  institutionId: string
  foodNameId: string
  foodNameEn: string
  origin: string
  readyOn: string
  useBy: string
  kg: number
  isShared: boolean
}

/** Lots of a unit that are there or expected from today on, the first to expire first. */
export async function listSharedLots(db: Database, unitId: string, today: string) {
  const rows = await lots(db)
    .where('l.unit_id', '=', unitId)
    .where('l.use_by', '>=', today)
    .orderBy('l.use_by')
    .orderBy('l.code')
    .limit(60)
    .execute()
  return rows.filter(({ kg }) => kg > 0)
}

/** One lot of a unit, held until the transaction ends. */
export async function lockSharedLot(
  tx: Tx,
  { lotId, unitId }: { lotId: string; unitId: string },
  institutionIds: readonly string[],
): Promise<SharedLot | undefined> {
  const held = await tx
    .selectFrom('lot')
    .where('id', '=', lotId)
    .where('unit_id', '=', unitId)
    .where('institution_id', 'in', [...institutionIds])
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  return held && lots(tx).where('l.id', '=', lotId).executeTakeFirst()
}

const lots = (db: Database) =>
  db
    .selectFrom('lot as l')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .leftJoin('supply_report as s', 's.id', 'l.supply_report_id')
    .select(['l.id', 'l.code', 'l.institution_id as institutionId', 'l.origin'])
    .select(['f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['l.ready_on as readyOn', 'l.use_by as useBy'])
    .select(
      sql<number>`(case when l.origin = 'expected'
        then case when s.id is null then coalesce(l.forecast_counted_kg, 0)
          when s.status = 'open' then s.kg else 0 end
        else coalesce((select sum(m.kg) from movement as m where m.lot_id = l.id), 0) end)::float8`.as(
        'kg',
      ),
    )
    .select(
      sql<boolean>`exists (select from lot_reservation as r
        where r.lot_id = l.id and r.released_at is null)`.as('isShared'),
    )
