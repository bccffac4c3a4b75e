import type { Database, Tx } from '#db/database.ts'
import type { CycleHarvest, CycleLog } from './cycle-log.ts'

/** Every event of a cycle in the order of their days; those that take others back are told by them. */
export async function listCycleLogs(db: Database, cycleId: string): Promise<CycleLog[]> {
  const rows = await db
    .selectFrom('cycle_log as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .leftJoin('input_lot as l', 'l.id', 'g.input_lot_id')
    .leftJoin('cycle_log as b', 'b.takes_back_id', 'g.id')
    .where('g.cycle_id', '=', cycleId)
    .where('g.kind', '<>', 'taken-back')
    .select(['g.id', 'g.kind', 'g.happened_on', 'g.kg', 'g.heads', 'g.mean_grams', 'g.note'])
    .select(['g.input_lot_id', 'l.code', 'l.name', 'l.kind as inputKind', 'g.recorded_at'])
    .select(['a.display_name as recordedBy', 'b.id as takenBackId', 'b.note as takenBackBecause'])
    .orderBy('g.happened_on')
    .orderBy('g.recorded_at')
    .orderBy('g.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    happenedOn: row.happened_on,
    input: inputOf(row),
    kg: row.kg ?? undefined,
    heads: row.heads ?? undefined,
    meanGrams: row.mean_grams ?? undefined,
    note: row.note ?? undefined,
    recordedBy: row.recordedBy,
    recordedAt: row.recorded_at.toISOString(),
    isTakenBack: row.takenBackId !== null,
    takenBackBecause: row.takenBackBecause ?? undefined,
  }))
}

type Named = {
  input_lot_id: string | null
  code: string | null
  name: string | null
  inputKind: string | null
}

const inputOf = ({ input_lot_id: lotId, code, name, inputKind: kind }: Named) =>
  lotId === null || code === null || name === null || kind === null
    ? undefined
    : { lotId, code, name, kind }

type NewLog = {
  cycleId: string
  kind: CycleLog['kind']
  happenedOn: string
  inputLotId?: string
  kg?: number
  heads?: number
  meanGrams?: number
  note?: string
  takesBackId?: string
  accountId: string
}

export async function insertCycleLog(tx: Tx, log: NewLog): Promise<string> {
  const { id } = await tx
    .insertInto('cycle_log')
    .values({
      cycle_id: log.cycleId,
      kind: log.kind,
      happened_on: log.happenedOn,
      input_lot_id: log.inputLotId ?? null,
      kg: log.kg ?? null,
      heads: log.heads ?? null,
      mean_grams: log.meanGrams ?? null,
      note: log.note ?? null,
      takes_back_id: log.takesBackId ?? null,
      account_id: log.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What was harvested from a cycle, the oldest first, with the lot that each became. */
export async function listCycleHarvests(db: Database, cycleId: string): Promise<CycleHarvest[]> {
  const rows = await db
    .selectFrom('harvest as h')
    .innerJoin('account as a', 'a.id', 'h.account_id')
    .leftJoin('lot as l', 'l.id', 'h.lot_id')
    .where('h.cycle_id', '=', cycleId)
    .select(['h.id', 'h.harvested_on as harvestedOn', 'h.kg', 'a.display_name as recordedBy'])
    .select(['l.id as lotId', 'l.code as lotCode'])
    .orderBy('h.harvested_on')
    .orderBy('h.recorded_at')
    .execute()
  return rows.map(({ lotId, lotCode, ...row }) => ({
    ...row,
    lot: lotId === null || lotCode === null ? undefined : { id: lotId, code: lotCode },
  }))
}
