import type { Database } from '#db/database.ts'
import type { BeneficiaryGroup } from './beneficiary-group.ts'
import type { BeneficiaryPlace } from './beneficiary-place.ts'

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
  return rows.map((row) => ({ ...row, activeUntil: row.activeUntil ?? undefined }))
}

/** Places that a kitchen serves: schools first, then posyandu, by name. */
export const listBeneficiaryPlaces = (
  db: Database,
  kitchenId: string,
): Promise<BeneficiaryPlace[]> =>
  db
    .selectFrom('beneficiary_place')
    .where('kitchen_id', '=', kitchenId)
    .select(['id', 'kind', 'name', 'is_example as isExample'])
    .select(['distance_km as distanceKm', 'travel_minutes as travelMinutes'])
    .orderBy('kind', 'desc')
    .orderBy('name')
    .execute()

/** Usual portions of these kitchens by kind of group, of the groups that are served on a day. */
export const listUsualPortions = (db: Database, kitchenIds: readonly string[], on: string) =>
  db
    .selectFrom('beneficiary_group')
    .where('kitchen_id', 'in', [...kitchenIds])
    .where('active_from', '<=', on)
    .where((eb) => eb.or([eb('active_until', 'is', null), eb('active_until', '>=', on)]))
    .select(['kitchen_id as kitchenId', 'group_kind as groupKind'])
    .select(({ fn }) => fn.sum<number>('usual_portions').as('portions'))
    .groupBy(['kitchen_id', 'group_kind'])
    .orderBy('kitchen_id')
    .orderBy('group_kind')
    .execute()
