import type { Database } from '#db/database.ts'
import { type BeneficiaryGroup, fullestDay } from './beneficiary-group.ts'
import type { BeneficiaryPlace } from './beneficiary-place.ts'
import type { PlaceClosure } from './place-closure.ts'

/** Groups of a kitchen that are or were served, by place and then as they were entered by kind. */
export async function listBeneficiaryGroups(
  db: Database,
  kitchenId: string,
): Promise<BeneficiaryGroup[]> {
  const rows = await db
    .selectFrom('beneficiary_group as g')
    .innerJoin('beneficiary_place as p', 'p.id', 'g.place_id')
    .where('g.kitchen_id', '=', kitchenId)
    .select(['g.id', 'g.place_id as placeId', 'p.name as placeName'])
    .select(['g.group_kind as groupKind', 'g.meal', 'g.portion_class as portionClass'])
    .select(['g.usual_portions as usualPortions', 'g.active_from as activeFrom'])
    .select('g.active_until as activeUntil')
    .orderBy('p.kind', 'desc')
    .orderBy('p.name')
    .orderBy('g.group_kind')
    .execute()
  const portions = await listWeekdayPortions(db, kitchenId)
  const closures = await listPlaceClosures(db, kitchenId)
  return rows.map((row) => ({
    ...row,
    activeUntil: row.activeUntil ?? undefined,
    weekdayPortions: portions.filter(({ groupId }) => groupId === row.id),
    closures: closures.filter(({ placeId }) => placeId === row.placeId),
  }))
}

/** Portions by day of the week of a kitchen's groups, oldest first. */
const listWeekdayPortions = (db: Database, kitchenId: string) =>
  db
    .selectFrom('group_weekday_portions as w')
    .innerJoin('beneficiary_group as g', 'g.id', 'w.group_id')
    .where('g.kitchen_id', '=', kitchenId)
    .select(['w.group_id as groupId', 'w.valid_from as validFrom', 'w.weekday', 'w.portions'])
    .orderBy('w.valid_from')
    .orderBy('w.weekday')
    .execute()

/** Days on which places of a kitchen get nothing, oldest first. */
export async function listPlaceClosures(db: Database, kitchenId: string): Promise<PlaceClosure[]> {
  const rows = await db
    .selectFrom('place_closure as c')
    .innerJoin('beneficiary_place as p', 'p.id', 'c.place_id')
    .innerJoin('account as a', 'a.id', 'c.account_id')
    .where('p.kitchen_id', '=', kitchenId)
    .select(['c.id', 'c.place_id as placeId', 'p.name as placeName', 'c.kind', 'c.reason'])
    .select(['c.closed_from as closedFrom', 'c.closed_until as closedUntil', 'c.source'])
    .select('a.display_name as accountName')
    .orderBy('c.closed_from')
    .orderBy('p.name')
    .execute()
  return rows.map((row) => ({ ...row, source: row.source ?? undefined }))
}

/** Places that a kitchen serves: schools first, then posyandu, by name. */
export async function listBeneficiaryPlaces(
  db: Database,
  kitchenId: string,
): Promise<BeneficiaryPlace[]> {
  const rows = await db
    .selectFrom('beneficiary_place')
    .where('kitchen_id', '=', kitchenId)
    .select(['id', 'kind', 'name', 'npsn', 'is_example as isExample'])
    .select(['distance_km as distanceKm', 'travel_minutes as travelMinutes'])
    .select('served_until as servedUntil')
    .orderBy('kind', 'desc')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({
    ...row,
    npsn: row.npsn ?? undefined,
    servedUntil: row.servedUntil ?? undefined,
  }))
}

/**
 * Portions of these kitchens by kind of group on the fullest ordinary day of the week that begins
 * on a day, of the groups that are served then.
 */
export async function listUsualPortions(db: Database, kitchenIds: readonly string[], on: string) {
  const all = await Promise.all(
    kitchenIds.map(async (kitchenId) => {
      const groups = await listBeneficiaryGroups(db, kitchenId)
      return fullestDay(groups, on).map((one) => ({ kitchenId, ...one }))
    }),
  )
  return all.flat()
}
