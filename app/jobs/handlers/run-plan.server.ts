import { failRun, runPlan } from '#app/features/planning/run-plan.server.ts'
import type { Clock } from '#app/shared/clock.server.ts'
import type { Database } from '#db/database.ts'
import type { Job } from '../job.ts'

type Work = { db: Database; clock: Clock; signal: AbortSignal }

/** A planning run; a bug in it is kept with the run, so that whoever waits is told, and thrown on. */
export async function handleRunPlan({ db, clock, signal }: Work, { runId }: Job) {
  try {
    await runPlan(db, { runId, signal, clock })
  } catch (error) {
    await failRun(db, runId, error instanceof Error ? error.message : String(error))
    throw error
  }
}
