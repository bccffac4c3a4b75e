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
  const row = await cycles(tx)
    .where('c.id', '=', cycleId)
    .where('c.unit_id', '=', unitId)
    .executeTakeFirst()
  return row && cycleOf(row)
}

export const setCycleEnded = (
  tx: Tx,
  cycleId: string,
  end: { status: 'closed' | 'failed'; closedOn: string; note?: string },
) =>
  tx
    .updateTable('production_cycle')
    .set({ status: end.status, closed_on: end.closedOn, note: end.note ?? null })
    .where('id', '=', cycleId)
    .execute()

const cycles = (db: Database) =>
  db
    .selectFrom('production_cycle as c')
    .innerJoin('food as f', 'f.id', 'c.food_id')
    .select(['c.id', 'c.unit_id as unitId', 'c.food_id as foodId', 'f.code as foodCode'])
    .select(['f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['c.status', 'c.started_on as startedOn', 'c.expected_from', 'c.expected_until'])
    .select(['c.closed_on', 'c.quantity', 'c.quantity_measure', 'c.note'])

type CycleRow = Awaited<ReturnType<ReturnType<typeof cycles>['executeTakeFirstOrThrow']>>

function cycleOf(row: CycleRow): ProductionCycle {
  const { expected_from, expected_until, closed_on, quantity, quantity_measure, note } = row
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
  }
}
