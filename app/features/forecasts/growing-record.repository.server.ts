import { listAnimalCounts } from '#app/features/cycle-logs/animal-count.repository.server.ts'
import { factsOf } from '#app/features/growth-parameters/growth-parameter.ts'
import type { Day } from '#app/shared/day.ts'
import type { Database } from '#db/database.ts'
import type { GrowingRecord } from './growing-record.ts'

/** A record with the names of its unit and food. */
export type UnitRecord = GrowingRecord & {
  unitId: string
  foodId: string
  foodNameId: string
  foodNameEn: string
}

/**
 * What is written down about each food of these units: cycles that ended on or after `since` or
 * have not ended, their harvests, and harvests called off. Lists stand oldest first.
 */
export async function listGrowingRecords(
  db: Database,
  unitIds: readonly string[],
  since: Day,
): Promise<UnitRecord[]> {
  if (unitIds.length === 0) return []
  const cycles = await listCycles(db, unitIds, since)
  const pickings = await listPickings(db, unitIds, since)
  const missed = await listCalledOff(db, unitIds, since)
  const animals = await listAnimalCounts(
    db,
    cycles.map(({ id }) => id),
  )
  const facts = await listFacts(db, [...new Set(cycles.map(({ foodCode }) => foodCode))])
  const first = new Map(cycles.map((cycle) => [keyOf(cycle), cycle]))
  return [...first].map(([key, { unitId, foodId, foodCode, foodNameId, foodNameEn }]) => {
    const own = cycles.filter((cycle) => keyOf(cycle) === key)
    const ids = new Set(own.map(({ id }) => id))
    return {
      unitId,
      foodId,
      foodCode,
      foodNameId,
      foodNameEn,
      facts: factsOf(facts.filter((one) => one.foodCode === foodCode)),
      cycles: own.map((cycle) => ({ ...cycle, ...animals.get(cycle.id) })),
      pickings: pickings.filter(({ cycleId }) => ids.has(cycleId)),
      missed: missed.filter((one) => keyOf(one) === key),
    }
  })
}

/** Units of a region that are in use, by code. */
export const listGrowingUnits = (db: Database, regionId: string) =>
  db
    .selectFrom('production_unit as u')
    .innerJoin('institution as i', 'i.id', 'u.institution_id')
    .where('i.region_id', '=', regionId)
    .where('u.is_active', '=', true)
    .select(['u.id as unitId', 'u.code as unitCode', 'u.institution_id as institutionId'])
    .orderBy('u.code')
    .execute()

const keyOf = ({ unitId, foodId }: { unitId: string; foodId: string }) => `${unitId} ${foodId}`

async function listCycles(db: Database, unitIds: readonly string[], since: Day) {
  const rows = await db
    .selectFrom('production_cycle as c')
    .innerJoin('food as f', 'f.id', 'c.food_id')
    .where('c.unit_id', 'in', [...unitIds])
    .where((eb) => eb.or([eb('c.closed_on', 'is', null), eb('c.closed_on', '>=', since)]))
    .select(['c.id', 'c.unit_id as unitId', 'c.food_id as foodId', 'f.code as foodCode'])
    .select(['f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['c.status', 'c.started_on as startedOn', 'c.expected_from', 'c.expected_until'])
    .select(['c.closed_on', 'c.quantity', 'c.quantity_measure'])
    .select(['c.start_age_days', 'c.start_mean_grams'])
    .orderBy('c.started_on')
    .orderBy('c.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unitId,
    foodId: row.foodId,
    foodCode: row.foodCode,
    foodNameId: row.foodNameId,
    foodNameEn: row.foodNameEn,
    status: row.status,
    startedOn: row.startedOn,
    expectedFrom: row.expected_from ?? undefined,
    expectedUntil: row.expected_until ?? undefined,
    closedOn: row.closed_on ?? undefined,
    quantity: row.quantity ?? undefined,
    quantityMeasure: row.quantity_measure ?? undefined,
    startAgeDays: row.start_age_days ?? undefined,
    startMeanGrams: row.start_mean_grams ?? undefined,
  }))
}

const listPickings = (db: Database, unitIds: readonly string[], since: Day) =>
  db
    .selectFrom('harvest as h')
    .innerJoin('production_cycle as c', 'c.id', 'h.cycle_id')
    .where('c.unit_id', 'in', [...unitIds])
    .where('h.harvested_on', '>=', since)
    .select(['h.cycle_id as cycleId', 'h.harvested_on as on', 'h.kg'])
    .orderBy('h.harvested_on')
    .orderBy('h.id')
    .execute()

/** Reports that were withdrawn and not replaced by a corrected one. */
async function listCalledOff(db: Database, unitIds: readonly string[], since: Day) {
  const rows = await db
    .selectFrom('supply_report as r')
    .leftJoin('supply_report as later', 'later.corrects_id', 'r.id')
    .where('r.unit_id', 'in', [...unitIds])
    .where('r.status', '=', 'withdrawn')
    .where('later.id', 'is', null)
    .where('r.ready_on', '>=', since)
    .select(['r.unit_id as unitId', 'r.food_id as foodId', 'r.cycle_id', 'r.ready_on as on'])
    .orderBy('r.ready_on')
    .execute()
  return rows.map(({ cycle_id, ...row }) => ({ ...row, cycleId: cycle_id ?? undefined }))
}

async function listFacts(db: Database, foodCodes: readonly string[]) {
  if (foodCodes.length === 0) return []
  const rows = await db
    .selectFrom('growth_parameter')
    .where('food_code', 'in', [...foodCodes])
    .selectAll()
    .orderBy('food_code')
    .orderBy('parameter')
    .execute()
  return rows.map(({ food_code, low, typical, high, ...row }) => ({
    ...row,
    foodCode: food_code,
    low: low ?? undefined,
    typical: typical ?? undefined,
    high: high ?? undefined,
  }))
}
