import { setCalendarFailed } from '#app/features/growing-calendar/calendar-run.repository.server.ts'
import { runCalendar } from '#app/features/growing-calendar/run-calendar.server.ts'
import type { Clock } from '#app/shared/clock.server.ts'
import type { Database } from '#db/database.ts'
import type { Job } from '../job.ts'

type Work = { db: Database; clock: Clock; signal: AbortSignal }

/** A calendar; a bug in it is kept with the run and thrown on. */
export async function handleGrowCalendar({ db, clock, signal }: Work, { runId }: Job) {
  try {
    await runCalendar(db, { runId, signal, clock })
  } catch (error) {
    await setCalendarFailed(db, runId, error instanceof Error ? error.message : String(error))
    throw error
  }
}
