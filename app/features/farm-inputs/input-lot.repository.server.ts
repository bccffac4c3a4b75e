import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { InputKind, InputLot } from './input-lot.ts'

const lots = (db: Database) =>
  db
    .selectFrom('input_lot as l')
    .select(['l.id', 'l.institution_id', 'l.code', 'l.kind', 'l.name', 'l.unit_id'])
    .select(['l.contains_coal_ash', 'l.received_on', 'l.note', 'l.is_example'])
    .select(
      sql<number>`coalesce((select sum(m.kg) from input_movement as m
        where m.input_lot_id = l.id), 0)`.as('kg'),
    )

/** Lots of these institutions, by kind, the newest first; with the last laboratory result of each. */
export async function listInputLots(
  db: Database,
  institutionIds: readonly string[],
): Promise<InputLot[]> {
  if (institutionIds.length === 0) return []
  const rows = await lots(db)
    .where('l.institution_id', 'in', [...institutionIds])
    .orderBy('l.kind')
    .orderBy('l.received_on', 'desc')
    .orderBy('l.code')
    .execute()
  return withResults(db, rows)
}

/** One lot of these institutions, held until the transaction ends. */
export async function lockInputLot(
  tx: Tx,
  lotId: string,
  institutionIds: readonly string[],
): Promise<InputLot | undefined> {
  const held = await tx
    .selectFrom('input_lot')
    .where('id', '=', lotId)
    .where('institution_id', 'in', [...institutionIds])
    .select('id')
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!held) return undefined
  const rows = await lots(tx).where('l.id', '=', lotId).execute()
  return (await withResults(tx, rows))[0]
}

type Row = Awaited<ReturnType<ReturnType<typeof lots>['executeTakeFirstOrThrow']>>

async function withResults(db: Database, rows: readonly Row[]): Promise<InputLot[]> {
  const ids = rows.map(({ id }) => id)
  const results = ids.length === 0 ? [] : await listLastResults(db, ids)
  return rows.map((row) => ({
    id: row.id,
    institutionId: row.institution_id,
    code: row.code,
    kind: row.kind,
    name: row.name,
    unitId: row.unit_id ?? undefined,
    containsCoalAsh: row.contains_coal_ash ?? undefined,
    receivedOn: row.received_on,
    kg: row.kg,
    note: row.note ?? undefined,
    isExample: row.is_example,
    labResult: results.find(({ inputLotId }) => inputLotId === row.id),
  }))
}

const listLastResults = (db: Database, lotIds: readonly string[]) =>
  db
    .selectFrom('lab_result')
    .where('input_lot_id', 'in', [...lotIds])
    .distinctOn('input_lot_id')
    .select(['id', 'input_lot_id as inputLotId', 'number', 'laboratory', 'tested_on as testedOn'])
    .select(['meets_limits as meetsLimits', 'attachment_id as attachmentId'])
    .orderBy('input_lot_id')
    .orderBy('tested_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()

type NewInputLot = {
  institutionId: string
  code: string
  kind: InputKind
  name: string
  unitId?: string
  containsCoalAsh?: boolean
  receivedOn: string
  note?: string
}

/** The new id; undefined when the institution has a lot of this code already. */
export async function insertInputLot(tx: Tx, lot: NewInputLot): Promise<string | undefined> {
  const row = await tx
    .insertInto('input_lot')
    .values({
      institution_id: lot.institutionId,
      code: lot.code,
      kind: lot.kind,
      name: lot.name,
      unit_id: lot.unitId ?? null,
      contains_coal_ash: lot.containsCoalAsh ?? null,
      received_on: lot.receivedOn,
      note: lot.note ?? null,
    })
    .onConflict((conflict) => conflict.columns(['institution_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

type NewInputMovement = {
  inputLotId: string
  kind: 'received' | 'used' | 'spoilt' | 'counted' | 'reversed'
  kg: number
  movedOn: string
  cycleLogId?: string
  accountId: string
  reason?: string
}

export const insertInputMovement = (tx: Tx, movement: NewInputMovement) =>
  tx
    .insertInto('input_movement')
    .values({
      input_lot_id: movement.inputLotId,
      kind: movement.kind,
      kg: movement.kg,
      moved_on: movement.movedOn,
      cycle_log_id: movement.cycleLogId ?? null,
      account_id: movement.accountId,
      reason: movement.reason ?? null,
    })
    .execute()

type NewLabResult = {
  inputLotId: string
  number: string
  laboratory: string
  testedOn: string
  meetsLimits: boolean
  attachmentId: string
  accountId: string
}

export const insertLabResult = (tx: Tx, result: NewLabResult) =>
  tx
    .insertInto('lab_result')
    .values({
      input_lot_id: result.inputLotId,
      number: result.number,
      laboratory: result.laboratory,
      tested_on: result.testedOn,
      meets_limits: result.meetsLimits,
      attachment_id: result.attachmentId,
      account_id: result.accountId,
    })
    .execute()
