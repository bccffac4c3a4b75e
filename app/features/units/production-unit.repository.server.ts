import type { Database, Tx } from '#db/database.ts'
import type { ProductionUnit } from './production-unit.ts'

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
    .select(['u.capacity_note', 'u.max_crop_height_cm'])
    .select(['u.is_active as isActive', 'u.is_example as isExample'])

type UnitRow = Awaited<ReturnType<ReturnType<typeof units>['executeTakeFirstOrThrow']>>

function unitOf(row: UnitRow): PlacedUnit {
  const { area_m2, volume_m3, capacity_note, max_crop_height_cm, ...unit } = row
  return {
    ...unit,
    areaM2: area_m2 ?? undefined,
    volumeM3: volume_m3 ?? undefined,
    capacityNote: capacity_note ?? undefined,
    maxCropHeightCm: max_crop_height_cm ?? undefined,
  }
}
