import type { Database, Tx } from '#db/database.ts'
import type { ProductionUnit } from './production-unit.ts'
import type { UnitSaying } from './unit-saying.ts'

/** A unit with where it is: whose region, whose clock. */
export type PlacedUnit = ProductionUnit & { regionId: string; timeZone: string }

/** Units of these institutions, by institution and then by name. */
export async function listUnits(
  db: Database,
  institutionIds: readonly string[],
): Promise<PlacedUnit[]> {
  if (institutionIds.length === 0) return []
  const rows = await units(db)
    .where('u.institution_id', 'in', [...institutionIds])
    .orderBy('i.name')
    .orderBy('u.name')
    .execute()
  return rows.map(unitOf)
}

export async function findUnit(db: Database, unitId: string): Promise<PlacedUnit | undefined> {
  const row = await units(db).where('u.id', '=', unitId).executeTakeFirst()
  return row && unitOf(row)
}

/** One unit of the actor's institutions, held until the transaction ends. */
export async function lockUnit(
  tx: Tx,
  unitId: string,
  institutionIds: readonly string[],
): Promise<PlacedUnit | undefined> {
  const held = await tx
    .selectFrom('production_unit')
    .where('id', '=', unitId)
    .where('institution_id', 'in', [...institutionIds])
    .select('id')
    .forNoKeyUpdate()
    .executeTakeFirst()
  return held && findUnit(tx, unitId)
}

const units = (db: Database) =>
  db
    .selectFrom('production_unit as u')
    .innerJoin('institution as i', 'i.id', 'u.institution_id')
    .select(['u.id', 'u.institution_id as institutionId', 'i.name as institutionName'])
    .select(['i.region_id as regionId', 'i.time_zone as timeZone'])
    .select(['u.code', 'u.name', 'u.kind', 'u.location', 'u.area_m2', 'u.volume_m3'])
    .select(['u.capacity_note', 'u.max_crop_height_cm', 'u.place_note', 'u.is_organic'])
    .select(['u.has_aeration', 'u.capacity_plants', 'u.capacity_heads', 'u.capacity_kg_per_day'])
    .select(['u.opened_on', 'u.closed_on'])
    .select(['u.is_active as isActive', 'u.is_example as isExample'])

type UnitRow = Awaited<ReturnType<ReturnType<typeof units>['executeTakeFirstOrThrow']>>

function unitOf(row: UnitRow): PlacedUnit {
  return {
    id: row.id,
    institutionId: row.institutionId,
    institutionName: row.institutionName,
    regionId: row.regionId,
    timeZone: row.timeZone,
    code: row.code,
    name: row.name,
    kind: row.kind,
    location: row.location,
    areaM2: row.area_m2 ?? undefined,
    volumeM3: row.volume_m3 ?? undefined,
    capacityNote: row.capacity_note ?? undefined,
    maxCropHeightCm: row.max_crop_height_cm ?? undefined,
    isOrganic: row.is_organic ?? undefined,
    hasAeration: row.has_aeration ?? undefined,
    capacityPlants: row.capacity_plants ?? undefined,
    capacityHeads: row.capacity_heads ?? undefined,
    capacityKgPerDay: row.capacity_kg_per_day ?? undefined,
    placeNote: row.place_note ?? undefined,
    openedOn: row.opened_on ?? undefined,
    closedOn: row.closed_on ?? undefined,
    isActive: row.isActive,
    isExample: row.isExample,
  }
}

/** Holds an institution until the transaction ends, so that two units never take one name. */
export const lockInstitution = (tx: Tx, institutionId: string) =>
  tx
    .selectFrom('institution')
    .where('id', '=', institutionId)
    .select('id')
    .forNoKeyUpdate()
    .execute()

export const listUnitCodes = async (db: Database): Promise<string[]> =>
  (await db.selectFrom('production_unit').select('code').execute()).map(({ code }) => code)

type NewUnit = UnitSaying & { institutionId: string; code: string }

export async function insertUnit(tx: Tx, unit: NewUnit): Promise<string> {
  const { id } = await tx
    .insertInto('production_unit')
    .values({
      institution_id: unit.institutionId,
      code: unit.code,
      kind: unit.kind,
      ...columnsOf(unit),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Says anew what a unit is called and is; its kind and its code stay. */
export const updateUnit = (tx: Tx, unitId: string, unit: UnitSaying) =>
  tx.updateTable('production_unit').set(columnsOf(unit)).where('id', '=', unitId).execute()

export const setUnitClosed = (tx: Tx, unitId: string, end: { closedOn: string; note?: string }) =>
  tx
    .updateTable('production_unit')
    .set({ is_active: false, closed_on: end.closedOn, closing_note: end.note ?? null })
    .where('id', '=', unitId)
    .execute()

const columnsOf = (unit: UnitSaying) => ({
  name: unit.name,
  location: unit.location,
  area_m2: unit.areaM2 ?? null,
  volume_m3: unit.volumeM3 ?? null,
  capacity_note: unit.capacityNote ?? null,
  max_crop_height_cm: unit.maxCropHeightCm ?? null,
  is_organic: unit.isOrganic ?? null,
  has_aeration: unit.hasAeration ?? null,
  capacity_plants: unit.capacityPlants ?? null,
  capacity_heads: unit.capacityHeads ?? null,
  capacity_kg_per_day: unit.capacityKgPerDay ?? null,
  place_note: unit.placeNote ?? null,
  opened_on: unit.openedOn ?? null,
})
