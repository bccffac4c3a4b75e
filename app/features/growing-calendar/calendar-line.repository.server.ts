import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { CalendarLine, LineStatus } from './calendar-line.ts'
import type { PlannedLine } from './planned-lines.ts'

/** Lines of a calendar by the day to start and unit; of some units when named. */
export async function listCalendarLines(
  db: Database,
  runId: string,
  unitIds?: readonly string[],
): Promise<CalendarLine[]> {
  if (unitIds?.length === 0) return []
  const rows = await lines(db)
    .where('l.run_id', '=', runId)
    .$if(unitIds !== undefined, (query) => query.where('l.unit_id', 'in', [...(unitIds ?? [])]))
    .orderBy('l.start_from')
    .orderBy('u.name')
    .orderBy('f.name_id')
    .execute()
  return withUses(db, rows)
}

/** Lines of earlier calendars that were decided, the newest decision first. */
export async function listDecidedLines(
  db: Database,
  unitId: string,
  { notOfRun, limit }: { notOfRun?: string; limit: number },
): Promise<CalendarLine[]> {
  const rows = await lines(db)
    .where('l.unit_id', '=', unitId)
    .where('l.status', '!=', 'proposed')
    .$if(notOfRun !== undefined, (query) => query.where('l.run_id', '!=', notOfRun ?? ''))
    .orderBy('l.decided_at', 'desc')
    .limit(limit)
    .execute()
  return withUses(db, rows)
}

/** A line of a unit, held until the transaction ends. */
export async function lockLine(tx: Tx, unitId: string, lineId: string) {
  await tx.selectFrom('calendar_line').where('id', '=', lineId).select('id').forUpdate().execute()
  const row = await lines(tx)
    .where('l.id', '=', lineId)
    .where('l.unit_id', '=', unitId)
    .executeTakeFirst()
  return row && (await withUses(tx, [row]))[0]
}

const lines = (db: Database) =>
  db
    .selectFrom('calendar_line as l')
    .innerJoin('production_unit as u', 'u.id', 'l.unit_id')
    .innerJoin('institution as i', 'i.id', 'u.institution_id')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .select(['l.id', 'l.unit_id as unitId', 'u.name as unitName', 'i.name as institutionName'])
    .select(['l.food_id as foodId', 'f.code as foodCode', 'f.name_id as foodNameId'])
    .select(['f.name_en as foodNameEn', 'l.start_from as startFrom', 'l.start_until as startUntil'])
    .select(['l.proposed_quantity as proposedQuantity', 'l.quantity_measure as quantityMeasure'])
    .select(['l.ready_from as readyFrom', 'l.ready_until as readyUntil'])
    .select(['l.low_kg as lowKg', 'l.likely_kg as likelyKg', 'l.gain_idr as gainIdr'])
    .select(['l.is_before_inputs as isBeforeInputs', 'l.status', 'l.reason', 'l.actor_name'])
    .select(['l.quantity', 'l.started_on', 'l.cycle_id'])

type Row = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>

async function withUses(db: Database, rows: readonly Row[]): Promise<CalendarLine[]> {
  if (rows.length === 0) return []
  const uses = await db
    .selectFrom('calendar_line_use as u')
    .innerJoin('kitchen as k', 'k.id', 'u.kitchen_id')
    .where(
      'u.line_id',
      'in',
      rows.map(({ id }) => id),
    )
    .select(['u.line_id as lineId', 'k.name as kitchenName', 'u.week_on as weekOn', 'u.kg'])
    .orderBy('u.week_on')
    .orderBy('k.name')
    .execute()
  return rows.map(({ reason, actor_name, quantity, started_on, cycle_id, ...row }) => ({
    ...row,
    reason: reason ?? undefined,
    actorName: actor_name ?? undefined,
    quantity: quantity ?? undefined,
    startedOn: started_on ?? undefined,
    cycleId: cycle_id ?? undefined,
    uses: uses.flatMap(({ lineId, ...use }) => (lineId === row.id ? [use] : [])),
  }))
}

/** Writes the lines of a calendar with for whom they grow. */
export async function insertLines(
  tx: Tx,
  runId: string,
  planned: readonly (PlannedLine & { foodId: string })[],
) {
  for (const line of planned) {
    const { id } = await tx
      .insertInto('calendar_line')
      .values({
        run_id: runId,
        unit_id: line.unitId,
        food_id: line.foodId,
        start_from: line.startFrom,
        start_until: line.startUntil,
        proposed_quantity: line.quantity,
        quantity_measure: line.measure,
        ready_from: line.readyFrom,
        ready_until: line.readyUntil,
        low_kg: line.lowKg,
        likely_kg: line.likelyKg,
        gain_idr: line.gainIdr,
        is_before_inputs: line.isBeforeInputs,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const uses = line.uses.map(({ kitchenId, weekOn, kg }) => ({
      line_id: id,
      kitchen_id: kitchenId,
      week_on: weekOn,
      kg,
    }))
    if (uses.length > 0) await tx.insertInto('calendar_line_use').values(uses).execute()
  }
}

type Decision = {
  status: LineStatus
  actorName: string
  accountId: string
  reason?: string
  quantity?: number
  startedOn?: string
  cycleId?: string
}

export const setLineDecided = (tx: Tx, lineId: string, decision: Decision) =>
  tx
    .updateTable('calendar_line')
    .set({
      status: decision.status,
      decided_at: sql<Date>`now()`,
      actor_name: decision.actorName,
      account_id: decision.accountId,
      reason: decision.reason ?? null,
      quantity: decision.quantity ?? null,
      started_on: decision.startedOn ?? null,
      cycle_id: decision.cycleId ?? null,
    })
    .where('id', '=', lineId)
    .execute()
