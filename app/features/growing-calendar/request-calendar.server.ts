import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Signer } from '#app/features/audit-trail/audit-event.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import {
  giveUpSilentRuns,
  insertCalendarRun,
  listRegionsToPlan,
} from './calendar-run.repository.server.ts'
import { firstMonday, WANTED_WEEKS } from './calendar-weeks.ts'

/** Queues the calendar's job within the command's own transaction (`Queue['enqueue']`). */
export type EnqueueCalendar = (
  tx: Tx,
  job: { name: 'grow-calendar'; runId: string },
) => Promise<void>

type Wish = { regionId: string; today: string; signer?: Signer }

/** Asks for a region's calendar. Nothing is solved here: the run waits in the queue. */
export const requestCalendar = (
  db: Database,
  { regionId, today, signer }: Wish,
  enqueue: EnqueueCalendar,
): Promise<Outcome<{ runId: string }, 'calendar-under-way'>> =>
  db.transaction().execute(async (tx) => {
    const startsOn = firstMonday(today)
    const runId = await insertCalendarRun(tx, {
      regionId,
      startsOn,
      weeks: WANTED_WEEKS,
      accountId: signer?.accountId,
    })
    if (runId === undefined) return refuse('calendar-under-way')
    await enqueue(tx, { name: 'grow-calendar', runId })
    if (signer) {
      await recordAuditEvent(tx, signer, {
        verb: 'calendar.requested',
        subject: { kind: 'calendar-run', id: runId },
        after: { startsOn, weeks: WANTED_WEEKS },
        regionId,
      })
    }
    return { ok: true as const, runId }
  })

const HOURS_BETWEEN = 20
/** Longer than any calendar takes, waiting included. */
const SILENCE_SECONDS = 900

/**
 * A new calendar a day for every region that farms and cooks. `isAlone`: nobody else can be at work,
 * so what a killed process left behind is given up at once.
 */
export async function requestCalendarsDaily(
  db: Database,
  { today, isAlone }: { today: string; isAlone: boolean },
  enqueue: EnqueueCalendar,
) {
  await giveUpSilentRuns(db, isAlone ? 0 : SILENCE_SECONDS)
  for (const regionId of await listRegionsToPlan(db, HOURS_BETWEEN)) {
    await requestCalendar(db, { regionId, today }, enqueue)
  }
}
