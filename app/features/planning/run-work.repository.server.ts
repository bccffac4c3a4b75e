import { sql } from 'kysely'
import type { Database } from '#db/database.ts'
import type { Json } from '#db/json.ts'
import { findRun, type PlanningRun } from './planning-run.repository.server.ts'
import type { RunProgress } from './planning-run.ts'

/** Takes up a requested run as its next attempt; undefined when another worker was faster. */
export async function claimRun(db: Database, runId: string): Promise<PlanningRun | undefined> {
  const row = await db
    .updateTable('planning_run')
    .set({
      status: 'checking',
      progress: sql<Json>`jsonb_build_object('phase', 'checking', 'seconds', 0, 'at', now(),
        'attempt', coalesce((progress->>'attempt')::int, 0) + 1)`,
    })
    .where('id', '=', runId)
    .where('status', '=', 'requested')
    .where('cancel_requested_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row && findRun(db, runId)
}

/**
 * A worker's sign of life with what it has reached, on the database's own clock; answers whether
 * to go on. `lost`: the run ended or another attempt took it over; nothing is written then.
 */
export async function signRun(
  db: Database,
  runId: string,
  progress: RunProgress,
): Promise<'go-on' | 'cancel' | 'lost'> {
  const row = await db
    .updateTable('planning_run')
    .set({
      progress: sql<Json>`${sql.val(progress)}::jsonb || jsonb_build_object('at', now())`,
    })
    .where('id', '=', runId)
    .where('status', 'in', ['checking', 'solving'])
    .where(sql<number>`(progress->>'attempt')::int`, '=', progress.attempt)
    .returning('cancel_requested_at')
    .executeTakeFirst()
  if (!row) return 'lost'
  return row.cancel_requested_at ? 'cancel' : 'go-on'
}

/** Runs under way with the seconds since anything was heard of them, the oldest request first. */
export const listRunsUnderWay = (db: Database) =>
  db
    .selectFrom('planning_run')
    .where('status', 'in', ['requested', 'checking', 'solving'])
    .select(['id', 'status'])
    .select(sql<number>`coalesce((progress->>'attempt')::int, 0)`.as('attempt'))
    .select(
      sql<number>`extract(epoch from
        now() - coalesce((progress->>'at')::timestamptz, requested_at))::float8`.as(
        'silentSeconds',
      ),
    )
    .orderBy('requested_at')
    .execute()
