import { sql } from 'kysely'
import type { Database } from '#db/database.ts'
import type { LotOrigin } from './lot.ts'
import type { StoredAt } from './storage.ts'

/** A lot with what may still be used of it, and where it can go. Mass in kg, money in rupiah per kg. */
export type UsableLot = {
  id: string
  code: string
  institutionId: string
  institutionName: string
  unitId?: string
  unitName?: string
  supplyReportId?: string
  foodId: string
  foodCode: string
  foodNameId: string
  foodNameEn: string
  origin: LotOrigin
  kg: number
  readyOn: string
  useBy: string
  costIdrPerKg: number
  wasteIdrPerKg: number
  isExample: boolean
  /** What may come of a harvest that is forecast and not reported yet; `kg` is what counts of it. */
  forecast?: { lowKg: number; likelyKg: number; highKg: number }
  deliversTo: { kitchenId: string; transportIdrPerKg: number }[]
}

type Span = { startsOn: string; endsOn: string }

/**
 * Lots of a region that can be used on some day from `startsOn` to `endsOn`, both included, in
 * pick order (FEFO). `kg` is the sum of the movements, or what an open report promises (before
 * there is one: what the forecast counts on) while the lot is only expected; empty lots and withdrawn reports are left out. What plans have promised
 * to kitchens is not subtracted. A lot without `deliversTo` goes to no kitchen.
 */
export const listUsableLots = (db: Database, at: Span & { regionId: string }) =>
  usableLots(db, at, { regionId: at.regionId })

/** The same of the lots that can be brought to one kitchen. */
export const listLotsForKitchen = (db: Database, at: Span & { kitchenId: string }) =>
  usableLots(db, at, { kitchenId: at.kitchenId })

type Scope = { regionId: string } | { kitchenId: string }

async function usableLots(db: Database, span: Span, scope: Scope): Promise<UsableLot[]> {
  const rows = await lotsWithKg(db)
    .where('l.use_by', '>=', span.startsOn)
    .where('l.ready_on', '<=', span.endsOn)
    .where((eb) =>
      'regionId' in scope
        ? eb('i.region_id', '=', scope.regionId)
        : eb.exists(
            eb
              .selectFrom('delivery_route as r')
              .whereRef('r.from_institution_id', '=', 'l.institution_id')
              .where('r.kitchen_id', '=', scope.kitchenId)
              .select('r.kitchen_id'),
          ),
    )
    .orderBy('l.use_by')
    .orderBy('l.ready_on')
    .orderBy('l.code')
    .execute()
  const routes = await listRoutes(db, [...new Set(rows.map((row) => row.institutionId))])
  return rows
    .filter(({ kg }) => kg > 0)
    .map(({ unit_id, unitName, supply_report_id, lowKg, likelyKg, highKg, ...lot }) => ({
      ...lot,
      ...(supply_report_id === null && forecastOf(lot.origin, { lowKg, likelyKg, highKg })),
      unitId: unit_id ?? undefined,
      unitName: unitName ?? undefined,
      supplyReportId: supply_report_id ?? undefined,
      deliversTo: routes.filter(({ from }) => from === lot.institutionId).map(({ to }) => to),
    }))
}

type ForecastKg = Record<'lowKg' | 'likelyKg' | 'highKg', number | null>

const forecastOf = (origin: LotOrigin, { lowKg, likelyKg, highKg }: ForecastKg) =>
  origin === 'expected' && lowKg !== null && likelyKg !== null && highKg !== null
    ? { forecast: { lowKg, likelyKg, highKg } }
    : {}

/** Stock on hand of an institution whose last day has passed: it must be thrown away and said so. */
export async function listExpiredLots(db: Database, institutionId: string, today: string) {
  const rows = await lotsWithKg(db)
    .where('l.institution_id', '=', institutionId)
    .where('l.use_by', '<', today)
    .where('l.origin', '!=', 'expected')
    .orderBy('l.use_by')
    .execute()
  return rows.filter(({ kg }) => kg > 0)
}

const lotsWithKg = (db: Database) =>
  db
    .selectFrom('lot as l')
    .innerJoin('institution as i', 'i.id', 'l.institution_id')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .leftJoin('production_unit as u', 'u.id', 'l.unit_id')
    .leftJoin('supply_report as s', 's.id', 'l.supply_report_id')
    .select(['l.id', 'l.code', 'l.institution_id as institutionId', 'i.name as institutionName'])
    .select(['l.unit_id', 'u.name as unitName', 'l.supply_report_id', 'l.food_id as foodId'])
    .select(['f.code as foodCode', 'f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['l.origin', 'l.ready_on as readyOn', 'l.use_by as useBy'])
    .select(['l.cost_idr_per_kg as costIdrPerKg', 'l.waste_idr_per_kg as wasteIdrPerKg'])
    .select(['l.is_example as isExample', 'l.forecast_low_kg as lowKg'])
    .select(['l.forecast_likely_kg as likelyKg', 'l.forecast_high_kg as highKg'])
    .select(
      sql<number>`case when l.origin = 'expected'
        then case when s.id is null then coalesce(l.forecast_counted_kg, 0)
          when s.status = 'open' then s.kg else 0 end
        else coalesce((select sum(m.kg) from movement as m where m.lot_id = l.id), 0) end`.as('kg'),
    )

/** Where lots lie and how warm: as their food is kept, unless someone said otherwise of a lot. */
export async function listStoredAt(
  db: Database,
  lotIds: readonly string[],
): Promise<ReadonlyMap<string, StoredAt>> {
  if (lotIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('lot as l')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .where('l.id', 'in', [...lotIds])
    .select(['l.id', 'l.storage_place', 'l.storage_class', 'f.storage as foodStorage'])
    .orderBy('l.id')
    .execute()
  return new Map(
    rows.map(({ id, storage_place, storage_class, foodStorage }) => [
      id,
      {
        place: storage_place ?? undefined,
        storageClass: storage_class ?? foodStorage,
        foodStorage,
      },
    ]),
  )
}

async function listRoutes(db: Database, institutionIds: string[]) {
  if (institutionIds.length === 0) return []
  const rows = await db
    .selectFrom('delivery_route')
    .where('from_institution_id', 'in', institutionIds)
    .select(['from_institution_id', 'kitchen_id', 'transport_idr_per_kg'])
    .orderBy('kitchen_id')
    .execute()
  return rows.map((row) => ({
    from: row.from_institution_id,
    to: { kitchenId: row.kitchen_id, transportIdrPerKg: row.transport_idr_per_kg },
  }))
}
