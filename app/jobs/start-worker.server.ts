import type { Logger } from 'pino'
import { requestCalendarsDaily } from '#app/features/growing-calendar/request-calendar.server.ts'
import { DEFAULT_TIME_ZONE } from '#app/features/institutions/institution.ts'
import { recoverRuns } from '#app/features/planning/recover-runs.server.ts'
import { checkStockDaily } from '#app/features/stock-checks/check-stock.server.ts'
import type { Clock } from '#app/shared/clock.server.ts'
import type { OpenDatabase } from '#db/connection.ts'
import { handleGrowCalendar } from './handlers/grow-calendar.server.ts'
import { handleRunPlan } from './handlers/run-plan.server.ts'
import type { RunningQueue } from './queue.server.ts'
import { SCHEDULE } from './schedule.ts'

type Worker = { database: OpenDatabase; queue: RunningQueue; clock: Clock; log: Logger }

/**
 * Works through the queue in this process until stopped. On the embedded database no other process
 * can be at work, so runs that a killed process left behind start again at once. Stopping hands
 * the run at work back to the queue.
 */
export async function startWorker({ database, queue, clock, log }: Worker) {
  const { db, engine } = database
  const stopping = new AbortController()
  const recover = async (isAlone: boolean) => {
    const found = await recoverRuns(db, queue.enqueue, isAlone)
    if (found.length > 0) log.warn({ runs: found }, 'found planning runs that nobody works on')
  }
  await recover(engine === 'embedded')
  await queue.work('run-plan', (job) => handleRunPlan({ db, clock, signal: stopping.signal }, job))
  const timer = setInterval(() => {
    recover(false).catch((error) => log.error(error))
  }, SCHEDULE.recoverRuns.everySeconds * 1000)
  const checkBooks = async () => {
    const checked = await checkStockDaily(db, clock.now())
    if (checked && checked.findings.length > 0) {
      log.error({ findings: checked.findings }, 'the books of a store are not in order')
    }
  }
  const daily = setInterval(() => {
    checkBooks().catch((error) => log.error(error))
  }, SCHEDULE.checkStock.everySeconds * 1000)
  checkBooks().catch((error) => log.error(error))
  const calendars = await startCalendars({ database, queue, clock, log }, stopping.signal)
  return {
    stop: async () => {
      calendars.stop()
      clearInterval(timer)
      clearInterval(daily)
      stopping.abort()
      await queue.stop()
    },
  }
}

/** Makes the calendars of all regions by the clock, and those that people ask for. */
async function startCalendars({ database, queue, clock, log }: Worker, signal: AbortSignal) {
  const { db, engine } = database
  await queue.work('grow-calendar', (job) => handleGrowCalendar({ db, clock, signal }, job))
  let isAlone = engine === 'embedded'
  const ask = () => {
    const at = { today: clock.today(DEFAULT_TIME_ZONE), isAlone }
    isAlone = false
    requestCalendarsDaily(db, at, queue.enqueue).catch((error) => log.error(error))
  }
  const { everySeconds, afterSeconds } = SCHEDULE.growCalendars
  const first = setTimeout(ask, afterSeconds * 1000)
  const timer = setInterval(ask, everySeconds * 1000)
  return {
    stop: () => {
      clearTimeout(first)
      clearInterval(timer)
    },
  }
}
