import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { ProcessingRun, Source } from './processing.ts'

const runs = (db: Database) =>
  db
    .selectFrom('processing_run as n')
    .innerJoin('processing_recipe as r', 'r.id', 'n.recipe_id')
    .innerJoin('lot as l', 'l.id', 'n.output_lot_id')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .select(['n.id', 'r.name', 'n.run_on as runOn', 'n.input_kg as inputKg'])
    .select(['n.expected_kg as expectedKg', 'n.output_lot_id as outputLotId'])
    .select(['l.code as outputCode', 'l.use_by as useBy', 'n.undone_reason'])
    .select(['f.name_id as outputNameId', 'f.name_en as outputNameEn'])
    .select(
      sql<number>`coalesce((select sum(m.kg) from movement as m
        where m.lot_id = l.id and m.kind = 'received'), 0)`.as('madeKg'),
    )
    .select(
      sql<number>`coalesce((select sum(m.kg) from movement as m where m.lot_id = l.id), 0)`.as(
        'leftKg',
      ),
    )

/** Runs of a unit, the last first, each with the lots that it took from. */
export async function listRuns(db: Database, unitId: string, limit: number) {
  const rows = await runs(db)
    .where('r.unit_id', '=', unitId)
    .orderBy('n.run_on', 'desc')
    .orderBy('n.recorded_at', 'desc')
    .limit(limit)
    .execute()
  return withDraws(db, rows)
}

/** One run of a unit, held until the transaction ends. */
export async function lockRun(
  tx: Tx,
  unitId: string,
  runId: string,
): Promise<ProcessingRun | undefined> {
  await tx
    .selectFrom('processing_run')
    .where('id', '=', runId)
    .select('id')
    .forNoKeyUpdate()
    .execute()
  const rows = await runs(tx).where('n.id', '=', runId).where('r.unit_id', '=', unitId).execute()
  return (await withDraws(tx, rows))[0]
}

type Row = Awaited<ReturnType<ReturnType<typeof runs>['executeTakeFirstOrThrow']>>

async function withDraws(db: Database, rows: readonly Row[]): Promise<ProcessingRun[]> {
  const ids = rows.map(({ id }) => id)
  const draws = ids.length === 0 ? [] : await listDraws(db, ids)
  return rows.map(({ undone_reason, ...row }) => ({
    ...row,
    undoneReason: undone_reason ?? undefined,
    draws: draws.filter(({ runId }) => runId === row.id),
  }))
}

const listDraws = (db: Database, runIds: readonly string[]) =>
  db
    .selectFrom('processing_draw as d')
    .innerJoin('lot as l', 'l.id', 'd.lot_id')
    .where('d.run_id', 'in', [...runIds])
    .select(['d.run_id as runId', 'd.lot_id as lotId', 'd.kg', 'l.code', 'l.food_id as foodId'])
    .orderBy('l.use_by')
    .orderBy('l.code')
    .execute()

/** Lots that a lot was made from, those that expired first first; none when it was not made here. */
export const listMadeFrom = (db: Database, lotId: string): Promise<Source[]> =>
  db
    .selectFrom('processing_run as n')
    .innerJoin('processing_draw as d', 'd.run_id', 'n.id')
    .innerJoin('lot as l', 'l.id', 'd.lot_id')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .where('n.output_lot_id', '=', lotId)
    .select(['d.lot_id as lotId', 'd.kg', 'l.code', 'f.name_id as nameId', 'f.name_en as nameEn'])
    .orderBy('l.use_by')
    .orderBy('l.code')
    .execute()

type NewRun = {
  recipeId: string
  runOn: string
  inputKg: number
  expectedKg: number
  outputLotId: string
  accountId: string
  draws: readonly { lotId: string; kg: number }[]
}

export async function insertRun(tx: Tx, run: NewRun): Promise<string> {
  const { id } = await tx
    .insertInto('processing_run')
    .values({
      recipe_id: run.recipeId,
      run_on: run.runOn,
      input_kg: run.inputKg,
      expected_kg: run.expectedKg,
      output_lot_id: run.outputLotId,
      account_id: run.accountId,
      undone_at: null,
      undone_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const draws = run.draws.map(({ lotId, kg }) => ({ run_id: id, lot_id: lotId, kg }))
  await tx.insertInto('processing_draw').values(draws).execute()
  return id
}

export const setRunUndone = (tx: Tx, runId: string, at: Date, reason: string) =>
  tx
    .updateTable('processing_run')
    .set({ undone_at: at, undone_reason: reason })
    .where('id', '=', runId)
    .execute()

type NewProcessedLot = {
  code: string
  institutionId: string
  unitId: string
  foodId: string
  readyOn: string
  useBy: string
  costIdrPerKg: number
}

/** The lot that a run made. Thrown away it is worth what it cost. */
export async function insertProcessedLot(tx: Tx, lot: NewProcessedLot): Promise<string> {
  const { id } = await tx
    .insertInto('lot')
    .values({
      code: lot.code,
      institution_id: lot.institutionId,
      unit_id: lot.unitId,
      food_id: lot.foodId,
      origin: 'processed',
      ready_on: lot.readyOn,
      use_by: lot.useBy,
      cost_idr_per_kg: lot.costIdrPerKg,
      waste_idr_per_kg: lot.costIdrPerKg,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** How many lots of a unit have a code that begins so. */
export async function countLotsLike(tx: Tx, beginning: string): Promise<number> {
  const { lots } = await tx
    .selectFrom('lot')
    .where('code', 'like', `${beginning}%`)
    .select(sql<number>`count(*)::int`.as('lots'))
    .executeTakeFirstOrThrow()
  return lots
}
