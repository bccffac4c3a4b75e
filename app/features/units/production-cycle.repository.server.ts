import type { Database, Tx } from '#db/database.ts'
import type { CycleStatus, ProductionCycle } from './production-cycle.ts'

/** Cycles of these units that run or are planned, the next harvest first. */
export async function listCurrentCycles(
  db: Database,
  unitIds: readonly string[],
): Promise<ProductionCycle[]> {
  if (unitIds.length === 0) return []
  const rows = await cycles(db)
    .where('c.unit_id', 'in', [...unitIds])
    .where('c.status', 'in', ['running', 'planned'])
    .orderBy('c.expected_from')
    .orderBy('c.started_on')
    .execute()
  return rows.map(cycleOf)
}

/** Cycles of a unit that ended, the last one first. */
export async function listEndedCycles(
  db: Database,
  unitId: string,
  limit: number,
): Promise<ProductionCycle[]> {
  const rows = await cycles(db)
    .where('c.unit_id', '=', unitId)
    .where('c.status', 'in', ['closed', 'failed', 'given-up'])
    .orderBy('c.closed_on', 'desc')
    .limit(limit)
    .execute()
  return rows.map(cycleOf)
}

type NewCycle = {
  unitId: string
  foodId: string
  status: CycleStatus
  startedOn: string
  expectedFrom?: string
  expectedUntil?: string
  quantity?: number
  quantityMeasure?: string
  note?: string
  plannedKg?: { low: number; typical: number; high: number }
  startAgeDays?: number
  startMeanGrams?: number
}

export async function insertCycle(tx: Tx, cycle: NewCycle): Promise<string> {
  const { id } = await tx
    .insertInto('production_cycle')
    .values({
      unit_id: cycle.unitId,
      food_id: cycle.foodId,
      status: cycle.status,
      started_on: cycle.startedOn,
      expected_from: cycle.expectedFrom ?? null,
      expected_until: cycle.expectedUntil ?? null,
      quantity: cycle.quantity ?? null,
      quantity_measure: cycle.quantityMeasure ?? null,
      note: cycle.note ?? null,
      planned_kg_low: cycle.plannedKg?.low ?? null,
      planned_kg_typical: cycle.plannedKg?.typical ?? null,
      planned_kg_high: cycle.plannedKg?.high ?? null,
      start_age_days: cycle.startAgeDays ?? null,
      start_mean_grams: cycle.startMeanGrams ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** One cycle of a unit, held until the transaction ends. */
export async function lockCycle(
  tx: Tx,
  unitId: string,
  cycleId: string,
): Promise<ProductionCycle | undefined> {
  await tx
    .selectFrom('production_cycle')
    .where('id', '=', cycleId)
    .where('unit_id', '=', unitId)
    .select('id')
    .forNoKeyUpdate()
    .execute()
  return findCycle(tx, unitId, cycleId)
}

export const setCycleEnded = (
  tx: Tx,
  cycleId: string,
  end: { status: 'closed' | 'failed' | 'given-up'; closedOn: string; note?: string },
) =>
  tx
    .updateTable('production_cycle')
    .set({ status: end.status, closed_on: end.closedOn, closing_note: end.note ?? null })
    .where('id', '=', cycleId)
    .execute()

/** A planned cycle runs from now on; its expected days move with its start. */
export const setCycleBegun = (
  tx: Tx,
  cycleId: string,
  begin: { startedOn: string; expectedFrom?: string; expectedUntil?: string; quantity?: number },
) =>
  tx
    .updateTable('production_cycle')
    .set({
      status: 'running',
      started_on: begin.startedOn,
      expected_from: begin.expectedFrom ?? null,
      expected_until: begin.expectedUntil ?? null,
      quantity: begin.quantity ?? null,
    })
    .where('id', '=', cycleId)
    .execute()

/** One cycle of a unit; undefined when the unit has none with this id. */
export async function findCycle(
  db: Database,
  unitId: string,
  cycleId: string,
): Promise<ProductionCycle | undefined> {
  const row = await cycles(db)
    .where('c.id', '=', cycleId)
    .where('c.unit_id', '=', unitId)
    .executeTakeFirst()
  return row && cycleOf(row)
}

const cycles = (db: Database) =>
  db
    .selectFrom('production_cycle as c')
    .innerJoin('food as f', 'f.id', 'c.food_id')
    .select(['c.id', 'c.unit_id as unitId', 'c.food_id as foodId', 'f.code as foodCode'])
    .select(['f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['c.status', 'c.started_on as startedOn', 'c.expected_from', 'c.expected_until'])
    .select(['c.closed_on', 'c.quantity', 'c.quantity_measure', 'c.note', 'c.closing_note'])
    .select(['c.planned_kg_low', 'c.planned_kg_typical', 'c.planned_kg_high'])
    .select(['c.start_age_days', 'c.start_mean_grams'])

type CycleRow = Awaited<ReturnType<ReturnType<typeof cycles>['executeTakeFirstOrThrow']>>

function cycleOf(row: CycleRow): ProductionCycle {
  const { expected_from, expected_until, closed_on, quantity, quantity_measure, note } = row
  const { planned_kg_low: low, planned_kg_typical: typical, planned_kg_high: high } = row
  const isPlanKnown = low !== null && typical !== null && high !== null
  return {
    id: row.id,
    unitId: row.unitId,
    foodId: row.foodId,
    foodCode: row.foodCode,
    foodNameId: row.foodNameId,
    foodNameEn: row.foodNameEn,
    status: row.status,
    startedOn: row.startedOn,
    expectedFrom: expected_from ?? undefined,
    expectedUntil: expected_until ?? undefined,
    closedOn: closed_on ?? undefined,
    quantity: quantity ?? undefined,
    quantityMeasure: quantity_measure ?? undefined,
    note: note ?? undefined,
    plannedKg: isPlanKnown ? { low, typical, high } : undefined,
    startAgeDays: row.start_age_days ?? undefined,
    startMeanGrams: row.start_mean_grams ?? undefined,
    closingNote: row.closing_note ?? undefined,
  }
}
