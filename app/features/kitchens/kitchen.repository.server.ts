import type { Database, Tx } from '#db/database.ts'
import type { GateWindow, Kitchen, KitchenEquipment } from './kitchen.ts'

/** Which kitchens a person may see: those of some institutions, of a region, or all. */
export type KitchenScope = { institutionIds?: readonly string[]; regionId?: string }

/** Kitchens of the scope by name. */
export async function listKitchens(db: Database, scope: KitchenScope = {}): Promise<Kitchen[]> {
  const { institutionIds, regionId } = scope
  if (institutionIds?.length === 0) return []
  const rows = await kitchens(db)
    .$if(institutionIds !== undefined, (query) =>
      query.where('k.institution_id', 'in', [...(institutionIds ?? [])]),
    )
    .$if(regionId !== undefined, (query) => query.where('i.region_id', '=', regionId ?? ''))
    .orderBy('k.name')
    .execute()
  return rows.map(kitchenOf)
}

export async function findKitchen(db: Database, kitchenId: string): Promise<Kitchen | undefined> {
  const row = await kitchens(db).where('k.id', '=', kitchenId).executeTakeFirst()
  return row && kitchenOf(row)
}

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

/** Codes that are taken, in any institution. */
export async function listKitchenCodes(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('kitchen').select('code').orderBy('code').execute()
  return rows.map(({ code }) => code)
}

/** Hours of the gate of a kitchen, goods before meals. */
export const listGateWindows = (db: Database, kitchenId: string): Promise<GateWindow[]> =>
  db
    .selectFrom('kitchen_gate_window')
    .where('kitchen_id', '=', kitchenId)
    .select(['direction', 'from_minute as fromMinute', 'until_minute as untilMinute'])
    .orderBy('direction')
    .orderBy('from_minute')
    .execute()

export type NewKitchen = {
  institutionId: string
  code: string
  name: string
  isRemote: boolean
  mostPortions?: number
  mostDistanceKm?: number
  mostTravelMinutes?: number
  gateWindows: readonly GateWindow[]
  equipment: readonly KitchenEquipment[]
}

const columnsOf = (kitchen: Omit<NewKitchen, 'institutionId' | 'code'>) => ({
  name: kitchen.name,
  is_remote: kitchen.isRemote,
  most_portions: kitchen.mostPortions ?? null,
  most_distance_km: kitchen.mostDistanceKm ?? null,
  most_travel_minutes: kitchen.mostTravelMinutes ?? null,
})

export async function insertKitchen(tx: Tx, kitchen: NewKitchen): Promise<string> {
  const { institutionId, code } = kitchen
  const { id } = await tx
    .insertInto('kitchen')
    .values({ institution_id: institutionId, code, ...columnsOf(kitchen) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertGatesAndMachines(tx, id, kitchen)
  return id
}

/** What a kitchen is called and can do; its code stays, because plans speak of it. */
export async function updateKitchen(
  tx: Tx,
  id: string,
  kitchen: Omit<NewKitchen, 'institutionId' | 'code'>,
) {
  await tx.updateTable('kitchen').where('id', '=', id).set(columnsOf(kitchen)).execute()
  await tx.deleteFrom('kitchen_gate_window').where('kitchen_id', '=', id).execute()
  await tx.deleteFrom('kitchen_equipment').where('kitchen_id', '=', id).execute()
  await insertGatesAndMachines(tx, id, kitchen)
}

async function insertGatesAndMachines(
  tx: Tx,
  id: string,
  kitchen: Pick<NewKitchen, 'gateWindows' | 'equipment'>,
) {
  const windows = kitchen.gateWindows.map(({ direction, fromMinute, untilMinute }) => ({
    kitchen_id: id,
    direction,
    from_minute: fromMinute,
    until_minute: untilMinute,
  }))
  if (windows.length > 0) await tx.insertInto('kitchen_gate_window').values(windows).execute()
  const machines = kitchen.equipment.map(({ equipment, minutesPerDay }) => ({
    kitchen_id: id,
    equipment,
    minutes_per_day: minutesPerDay,
  }))
  if (machines.length > 0) await tx.insertInto('kitchen_equipment').values(machines).execute()
}

const kitchens = (db: Database) =>
  db
    .selectFrom('kitchen as k')
    .innerJoin('institution as i', 'i.id', 'k.institution_id')
    .innerJoin('regency as r', 'r.code', 'i.regency_code')
    .select(['k.id', 'k.code', 'k.name', 'k.is_example as isExample'])
    .select(['i.id as institutionId', 'i.name as institutionName', 'i.region_id as regionId'])
    .select(['i.time_zone as timeZone', 'r.name as regencyName', 'k.is_remote as isRemote'])
    .select(['k.most_portions as mostPortions', 'k.most_distance_km as mostDistanceKm'])
    .select('k.most_travel_minutes as mostTravelMinutes')

type Row = Omit<Kitchen, 'limits'> & {
  isRemote: boolean
  mostPortions: number | null
  mostDistanceKm: number | null
  mostTravelMinutes: number | null
}

const kitchenOf = (row: Row): Kitchen => {
  const { isRemote, mostPortions, mostDistanceKm, mostTravelMinutes, ...kitchen } = row
  return {
    ...kitchen,
    limits: {
      isRemote,
      mostPortions: mostPortions ?? undefined,
      mostDistanceKm: mostDistanceKm ?? undefined,
      mostTravelMinutes: mostTravelMinutes ?? undefined,
    },
  }
}
