import { sql } from 'kysely'
import type { Database } from '#db/database.ts'
import type { LotOnPage, MovementOnPage } from './lot-page.ts'

/** One lot with where it came from and where it lies, whoever asks; the caller guards. */
export async function findLotOnPage(db: Database, lotId: string): Promise<LotOnPage | undefined> {
  const row = await lots(db).where('l.id', '=', lotId).executeTakeFirst()
  return row && lotOf(row)
}

/** Lots of an institution that are there or expected on a day, the first to expire first. */
export async function listLotsToLabel(
  db: Database,
  institutionId: string,
  today: string,
): Promise<LotOnPage[]> {
  const rows = await lots(db)
    .where('l.institution_id', '=', institutionId)
    .where('l.use_by', '>=', today)
    .orderBy('l.use_by')
    .orderBy('l.code')
    .execute()
  return rows.map(lotOf).filter(({ kg }) => kg > 0)
}

const lots = (db: Database) =>
  db
    .selectFrom('lot as l')
    .innerJoin('institution as i', 'i.id', 'l.institution_id')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .leftJoin('production_unit as u', 'u.id', 'l.unit_id')
    .leftJoin('supply_report as s', 's.id', 'l.supply_report_id')
    .leftJoin('account as a', 'a.id', 's.account_id')
    .leftJoin('production_cycle as c', 'c.id', 's.cycle_id')
    .select(['l.id', 'l.code', 'l.origin', 'l.ready_on as readyOn', 'l.use_by as useBy'])
    .select(['l.institution_id as institutionId', 'i.name as institutionName'])
    .select(['i.time_zone as timeZone', 'l.unit_id', 'u.name as unitName'])
    .select(['f.name_id as foodNameId', 'f.name_en as foodNameEn', 'f.storage as foodStorage'])
    .select(['l.storage_place', 'l.storage_class', 'l.supply_report_id'])
    .select(['s.kg as reportedKg', 's.reported_at', 'a.display_name as reportedBy'])
    .select('c.started_on as cycleStartedOn')
    .select(
      sql<number>`case when l.origin = 'expected'
        then case when s.id is null then coalesce(l.forecast_counted_kg, 0)
          when s.status = 'open' then s.kg else 0 end
        else coalesce((select sum(m.kg) from movement as m where m.lot_id = l.id), 0) end`.as('kg'),
    )

type LotRow = Awaited<ReturnType<ReturnType<typeof lots>['executeTakeFirstOrThrow']>>

function lotOf(row: LotRow): LotOnPage {
  const { unit_id, unitName, storage_place, storage_class, supply_report_id, ...rest } = row
  const { foodStorage, reportedKg, reported_at, reportedBy, cycleStartedOn, ...lot } = rest
  return {
    ...lot,
    unitId: unit_id ?? undefined,
    unitName: unitName ?? undefined,
    cycleStartedOn: cycleStartedOn ?? undefined,
    foodStorage,
    storage: {
      place: storage_place ?? undefined,
      storageClass: storage_class ?? foodStorage,
      isOfFood: storage_class === null,
    },
    report:
      supply_report_id === null || reportedKg === null || reported_at === null
        ? undefined
        : {
            id: supply_report_id,
            kg: reportedKg,
            reportedAt: reported_at.toISOString(),
            reportedBy: reportedBy ?? '',
          },
  }
}

/** Every movement of a lot with who recorded it and when, in the order of recording. */
export async function listMovementsOnPage(db: Database, lotId: string): Promise<MovementOnPage[]> {
  const rows = await db
    .selectFrom('movement as m')
    .leftJoin('account as a', 'a.id', 'm.account_id')
    .where('m.lot_id', '=', lotId)
    .select(['m.id', 'm.kind', 'm.kg', 'm.moved_on as movedOn', 'm.reason', 'm.cause'])
    .select(['m.recorded_at', 'a.display_name as recordedBy'])
    .orderBy('m.recorded_at')
    .orderBy('m.id')
    .execute()
  return rows.map(({ recorded_at, reason, cause, recordedBy, ...row }) => ({
    ...row,
    reason: reason ?? undefined,
    cause: cause ?? undefined,
    recordedBy: recordedBy ?? undefined,
    recordedAt: recorded_at.toISOString(),
  }))
}

/** Where a lot lies and how warm; left out, the class is that of its food. */
export const setLotStorage = (
  db: Database,
  lotId: string,
  as: { place?: string; storageClass?: 'ambient' | 'chilled' | 'frozen' },
) =>
  db
    .updateTable('lot')
    .set({ storage_place: as.place ?? null, storage_class: as.storageClass ?? null })
    .where('id', '=', lotId)
    .execute()
