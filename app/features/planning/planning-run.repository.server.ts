import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { PlanningMode, RunFinding, RunProgress, RunStatus } from './planning-run.ts'
import { readFindings, readProgress } from './planning-run-notes.server.ts'

export type PlanningRun = {
  id: string
  regionId: string
  startsOn: string
  endsOn: string
  mode: PlanningMode
  status: RunStatus
  requestedAt: Date
  finishedAt?: Date
  limitSeconds: number
  askedGap: number
  progress?: RunProgress
  findings: RunFinding[]
  isCancelRequested: boolean
  kitchens: { id: string; name: string; institutionId: string }[]
  planId?: string
  /** The plan that it was asked to start from. */
  earlierPlanId?: string
}

export type NewRun = {
  regionId: string
  startsOn: string
  endsOn: string
  mode: PlanningMode
  accountId?: string
  limitSeconds: number
  askedGap: number
  kitchenIds: readonly string[]
  earlierPlanId?: string
}

export async function insertRun(tx: Tx, run: NewRun): Promise<string> {
  const { id } = await tx
    .insertInto('planning_run')
    .values({
      region_id: run.regionId,
      starts_on: run.startsOn,
      ends_on: run.endsOn,
      mode: run.mode,
      account_id: run.accountId ?? null,
      limit_seconds: run.limitSeconds,
      asked_gap: run.askedGap,
      earlier_plan_id: run.earlierPlanId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const kitchens = run.kitchenIds.map((kitchenId) => ({ run_id: id, kitchen_id: kitchenId }))
  await tx.insertInto('planning_run_kitchen').values(kitchens).execute()
  return id
}

export async function findRun(db: Database, runId: string): Promise<PlanningRun | undefined> {
  const row = await runs(db).where('r.id', '=', runId).executeTakeFirst()
  return row && (await withKitchens(db, [row]))[0]
}

/** Runs of these kitchens, the newest first; of a region's run also its other kitchens are named. */
export async function listRuns(
  db: Database,
  kitchenIds: readonly string[],
  most: number,
): Promise<PlanningRun[]> {
  if (kitchenIds.length === 0) return []
  const rows = await runs(db)
    .where('r.id', 'in', ofKitchens(db, kitchenIds))
    .orderBy('r.requested_at', 'desc')
    .orderBy('r.id')
    .limit(most)
    .execute()
  return withKitchens(db, rows)
}

/** The newest run of a kitchen whose days touch this span; undefined when it was never planned. */
export async function findNewestRun(
  db: Database,
  kitchenId: string,
  span: { startsOn: string; endsOn: string },
): Promise<PlanningRun | undefined> {
  const row = await runs(db)
    .where('r.id', 'in', ofKitchens(db, [kitchenId]))
    .where('r.starts_on', '<=', span.endsOn)
    .where('r.ends_on', '>=', span.startsOn)
    .orderBy('r.requested_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && (await withKitchens(db, [row]))[0]
}

/** Holds kitchens until the transaction ends, so that two requests for one kitchen wait in line. */
export const lockKitchensToPlan = (tx: Tx, kitchenIds: readonly string[]) =>
  tx
    .selectFrom('kitchen')
    .where('id', 'in', [...kitchenIds])
    .orderBy('id')
    .select('id')
    .forNoKeyUpdate()
    .execute()

export async function countRunsUnderWay(tx: Tx, kitchenIds: readonly string[]): Promise<number> {
  const { runs: count } = await tx
    .selectFrom('planning_run as r')
    .where('r.id', 'in', ofKitchens(tx, kitchenIds))
    .where('r.status', 'in', ['requested', 'checking', 'solving'])
    .select(({ fn }) => fn.countAll<number>().as('runs'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The run, held until the transaction ends. */
export async function lockRun(tx: Tx, runId: string): Promise<PlanningRun | undefined> {
  await tx
    .selectFrom('planning_run')
    .where('id', '=', runId)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  return findRun(tx, runId)
}

/** Documents are kept only when a plan broke a rule: a bug that somebody must look into. */
export type RunNotes = {
  findings: RunFinding[]
  problemDocument?: string
  planDocument?: string
}

type Ending = { notes?: RunNotes; isOver: boolean }

/** Moves a run; whoever calls has locked it and decided. */
export const setRunStatus = (tx: Tx, runId: string, status: RunStatus, ending: Ending) =>
  tx
    .updateTable('planning_run')
    .set({
      status,
      finished_at: ending.isOver ? sql<Date>`now()` : null,
      ...(ending.notes && { findings: ending.notes }),
    })
    .where('id', '=', runId)
    .execute()

export const setCancelRequested = (tx: Tx, runId: string) =>
  tx
    .updateTable('planning_run')
    .set({ cancel_requested_at: sql<Date>`now()` })
    .where('id', '=', runId)
    .execute()

const ofKitchens = (db: Database, kitchenIds: readonly string[]) =>
  db
    .selectFrom('planning_run_kitchen')
    .where('kitchen_id', 'in', [...kitchenIds])
    .select('run_id')

const runs = (db: Database) =>
  db
    .selectFrom('planning_run as r')
    .leftJoin('plan as p', 'p.run_id', 'r.id')
    .selectAll('r')
    .select('p.id as planId')

type Row = Awaited<ReturnType<ReturnType<typeof runs>['execute']>>[number]

async function withKitchens(db: Database, rows: Row[]): Promise<PlanningRun[]> {
  if (rows.length === 0) return []
  const kitchens = await db
    .selectFrom('planning_run_kitchen as rk')
    .innerJoin('kitchen as k', 'k.id', 'rk.kitchen_id')
    .where(
      'rk.run_id',
      'in',
      rows.map(({ id }) => id),
    )
    .select(['rk.run_id as runId', 'k.id', 'k.name', 'k.institution_id as institutionId'])
    .orderBy('k.name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    regionId: row.region_id,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    mode: row.mode,
    status: row.status,
    requestedAt: row.requested_at,
    finishedAt: row.finished_at ?? undefined,
    limitSeconds: row.limit_seconds,
    askedGap: row.asked_gap,
    progress: readProgress(row.progress),
    findings: readFindings(row.findings),
    isCancelRequested: row.cancel_requested_at !== null,
    kitchens: kitchens.filter(({ runId }) => runId === row.id).map(({ runId, ...one }) => one),
    planId: row.planId ?? undefined,
    earlierPlanId: row.earlier_plan_id ?? undefined,
  }))
}
