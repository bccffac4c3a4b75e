import type { Explanation } from '#solver/explanation/explain-plan.ts'
import type { Plan } from '#solver/plan/plan.ts'
import type { PlanPrices } from '#solver/replan/plan-prices.ts'
import { SILENT, type Thread } from './thread.ts'
import type { Progress, Work } from './work.ts'

/**
 * Long-lived worker threads, one piece of work each at a time. Engines block their thread and cannot
 * be asked to stop: who wants to stop terminates the thread and keeps the last plan it told. A thread
 * that dies (a trap, memory) takes nothing with it but itself.
 */
export type Handling = {
  signal?: AbortSignal | undefined
  onProgress?: ((progress: Progress) => void) | undefined
}

/** `ended`: the work was done, someone stopped it, the watchdog did, or the thread died. */
export type Outcome = {
  plan: Plan | undefined
  explanation?: Explanation | undefined
  prices?: PlanPrices | undefined
  ended: 'done' | 'stopped' | 'overdue' | 'crashed'
  reason?: string
}

const MOST_IDLE = 4
/** A thread that is this late after its own time limit does not look at its clock any more. */
const GRACE_SECONDS = 3

export type Pool = {
  /** Runs the work in a thread. Rejects only when the work itself is broken, never for its end. */
  runWork(work: Work, handling: Handling): Promise<Outcome>
  /** Ends all waiting threads, so that a process with nothing else to do can end. */
  closeWorkers(): Promise<void>
}

/** A pool of threads of one kind; none is started before there is work. */
export function openPool(startThread: () => Thread): Pool {
  const idle: Thread[] = []
  const giveBack = (thread: Thread) => {
    const died = () => {
      const at = idle.indexOf(thread)
      if (at >= 0) idle.splice(at, 1)
    }
    thread.listen({ report: () => undefined, died })
    if (idle.length < MOST_IDLE) idle.push(thread)
    else void thread.end()
  }
  return {
    async runWork(work, handling) {
      const thread = idle.pop() ?? startThread()
      thread.hold(true)
      const outcome = await oneWork(thread, work, handling).finally(() => thread.hold(false))
      if (outcome.ended === 'done') giveBack(thread)
      return outcome
    },
    async closeWorkers() {
      await Promise.all(idle.splice(0).map((thread) => thread.end()))
    },
  }
}

/** One piece of work in a thread; a thread that did not come to its end by itself is ended. */
function oneWork(thread: Thread, work: Work, { signal, onProgress }: Handling): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    let plan: Plan | undefined
    let explanation: Explanation | undefined
    let prices: PlanPrices | undefined
    const end = (ended: Outcome['ended'], reason?: string) => {
      clearTimeout(watchdog)
      signal?.removeEventListener('abort', stop)
      thread.listen(SILENT)
      if (ended !== 'done') void thread.end()
      resolve({ plan, explanation, prices, ended, ...(reason === undefined ? {} : { reason }) })
    }
    const stop = () => end('stopped')
    const watchdog = setTimeout(() => end('overdue'), (work.seconds + GRACE_SECONDS) * 1000)
    thread.listen({
      died: (reason) => end('crashed', reason),
      report(report) {
        if (report.kind === 'plan') plan = report.plan
        if (report.kind === 'explanation') explanation = report.explanation
        if (report.kind === 'prices') prices = report.prices
        if (report.kind === 'progress') onProgress?.(report.progress)
        if (report.kind === 'done') end('done')
        if (report.kind !== 'failed') return
        if (report.isBug) reject(new Error(report.message))
        end('crashed', report.message)
      },
    })
    if (signal?.aborted) return stop()
    signal?.addEventListener('abort', stop)
    thread.post(work)
  })
}
