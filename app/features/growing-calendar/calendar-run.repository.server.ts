import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { Json } from '#db/json.ts'
import type { CalendarRunStatus } from '#db/tables/growing-calendar.ts'

export type CalendarRun = {
  id: string
  regionId: string
  startsOn: string
  weeks: number
  status: CalendarRunStatus
  requestedAt: Date
  finishedAt?: Date
  gainIdr?: number
  boundIdr?: number
}

/** The newest calendar of a region that is done; undefined when there is none yet. */
export const findCalendar = (db: Database, regionId: string) => newest(db, regionId, ['done'])

/** The newest run of a region, whatever became of it. */
export const findLastRun = (db: Database, regionId: string) =>
  newest(db, regionId, ['requested', 'solving', 'done', 'failed'])

async function newest(db: Database, regionId: string, statuses: CalendarRunStatus[]) {
  const row = await runs(db)
    .where('region_id', '=', regionId)
    .where('status', 'in', statuses)
    .orderBy('requested_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && runOf(row)
}

/** A requested run becomes this worker's: of two that are handed one, the second finds nothing. */
export async function claimCalendarRun(db: Database, id: string): Promise<CalendarRun | undefined> {
  const claimed = await db
    .updateTable('calendar_run')
    .set({ status: 'solving' })
    .where('id', '=', id)
    .where('status', '=', 'requested')
    .returning('id')
    .executeTakeFirst()
  const row = claimed && (await runs(db).where('id', '=', id).executeTakeFirst())
  return row && runOf(row)
}

const runs = (db: Database) =>
  db
    .selectFrom('calendar_run')
    .select(['id', 'region_id as regionId', 'starts_on as startsOn', 'weeks', 'status'])
    .select(['requested_at as requestedAt', 'finished_at', 'gain_idr', 'bound_idr'])

type Row = Awaited<ReturnType<ReturnType<typeof runs>['executeTakeFirstOrThrow']>>

const runOf = ({ finished_at, gain_idr, bound_idr, ...row }: Row): CalendarRun => ({
  ...row,
  finishedAt: finished_at ?? undefined,
  gainIdr: gain_idr ?? undefined,
  boundIdr: bound_idr ?? undefined,
})

/** Undefined when the region has a run under way already. */
export async function insertCalendarRun(
  tx: Tx,
  run: { regionId: string; startsOn: string; weeks: number; accountId?: string },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('calendar_run')
    .values({
      region_id: run.regionId,
      starts_on: run.startsOn,
      weeks: run.weeks,
      account_id: run.accountId ?? null,
    })
    .onConflict((conflict) =>
      conflict
        .column('region_id')
        .where(sql.ref('status'), 'in', sql`('requested', 'solving')`)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

type Answer = {
  problemDocument: string
  problemSha256: string
  planDocument: string
  gainIdr: number
  boundIdr: number
  engine: Json
}

/** Stores the answer while the run is still this worker's; answers whether it was. */
export async function setCalendarDone(tx: Tx, id: string, answer: Answer): Promise<boolean> {
  const row = await tx
    .updateTable('calendar_run')
    .set({
      status: 'done',
      finished_at: sql<Date>`now()`,
      problem_document: answer.problemDocument,
      problem_sha256: answer.problemSha256,
      plan_document: answer.planDocument,
      gain_idr: answer.gainIdr,
      bound_idr: answer.boundIdr,
      engine: answer.engine,
    })
    .where('id', '=', id)
    .where('status', '=', 'solving')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const setCalendarFailed = (db: Database, id: string, failure: string) =>
  db
    .updateTable('calendar_run')
    .set({ status: 'failed', finished_at: sql<Date>`now()`, failure: failure.slice(0, 2000) })
    .where('id', '=', id)
    .where('status', 'in', ['requested', 'solving'])
    .execute()

/** Runs that nobody can be at work on any more are given up; a calendar is asked for daily anyway. */
export const giveUpSilentRuns = (db: Database, afterSeconds: number) =>
  db
    .updateTable('calendar_run')
    .set({ status: 'failed', finished_at: sql<Date>`now()`, failure: 'interrupted' })
    .where('status', 'in', ['requested', 'solving'])
    .where('requested_at', '<=', sql<Date>`now() - make_interval(secs => ${afterSeconds}::int)`)
    .execute()

/** Regions with a unit and a kitchen whose last run is older than so many hours, or that have none. */
export async function listRegionsToPlan(db: Database, hours: number): Promise<string[]> {
  const rows = await db
    .selectFrom('region as r')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('production_unit as u')
          .innerJoin('institution as i', 'i.id', 'u.institution_id')
          .whereRef('i.region_id', '=', 'r.id')
          .where('u.is_active', '=', true)
          .select('u.id'),
      ),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('kitchen as k')
          .innerJoin('institution as i', 'i.id', 'k.institution_id')
          .whereRef('i.region_id', '=', 'r.id')
          .select('k.id'),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('calendar_run as c')
            .whereRef('c.region_id', '=', 'r.id')
            .where('c.requested_at', '>', sql<Date>`now() - make_interval(hours => ${hours}::int)`)
            .select('c.id'),
        ),
      ),
    )
    .select('r.id')
    .orderBy('r.code')
    .execute()
  return rows.map(({ id }) => id)
}
