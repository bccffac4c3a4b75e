import type { Database } from '#db/database.ts'
import type { Kitchen, KitchenEquipment } from './kitchen.ts'

/** Which kitchens a person may see: those of some institutions, of a region, or all. */
export type KitchenScope = { institutionIds?: readonly string[]; regionId?: string }

/** Kitchens of the scope by name. */
export async function listKitchens(db: Database, scope: KitchenScope = {}): Promise<Kitchen[]> {
  const { institutionIds, regionId } = scope
  if (institutionIds?.length === 0) return []
  return kitchens(db)
    .$if(institutionIds !== undefined, (query) =>
      query.where('k.institution_id', 'in', [...(institutionIds ?? [])]),
    )
    .$if(regionId !== undefined, (query) => query.where('i.region_id', '=', regionId ?? ''))
    .orderBy('k.name')
    .execute()
}

export const findKitchen = (db: Database, kitchenId: string): Promise<Kitchen | undefined> =>
  kitchens(db).where('k.id', '=', kitchenId).executeTakeFirst()

/** Equipment of a kitchen by its code. */
export const listKitchenEquipment = (
  db: Database,
  kitchenId: string,
): Promise<KitchenEquipment[]> =>
  db
    .selectFrom('kitchen_equipment')
    .where('kitchen_id', '=', kitchenId)
    .select(['equipment', 'minutes_per_day as minutesPerDay'])
    .orderBy('equipment')
    .execute()

const kitchens = (db: Database) =>
  db
    .selectFrom('kitchen as k')
    .innerJoin('institution as i', 'i.id', 'k.institution_id')
    .innerJoin('regency as r', 'r.code', 'i.regency_code')
    .select(['k.id', 'k.code', 'k.name', 'k.is_example as isExample'])
    .select(['i.id as institutionId', 'i.name as institutionName', 'i.region_id as regionId'])
    .select(['i.time_zone as timeZone', 'r.name as regencyName'])
