import { Worker } from 'node:worker_threads'
import type { Explanation } from '#solver/explanation/explain-plan.ts'
import type { Plan } from '#solver/plan/plan.ts'
import type { Progress, Report, Work } from './work.ts'

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
  ended: 'done' | 'stopped' | 'overdue' | 'crashed'
  reason?: string
}

const idle: Worker[] = []
const MOST_IDLE = 4
/** A thread that is this late after its own time limit does not look at its clock any more. */
const GRACE_SECONDS = 3

function takeWorker(): Worker {
  const waiting = idle.pop()
  if (waiting) return waiting
  const worker = new Worker(new URL('./worker-start.mjs', import.meta.url))
  worker.unref()
  return worker
}

/** By name: a worker listens to its own listeners to know when to open its port. */
function forget(worker: Worker) {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}

function giveBack(worker: Worker) {
  forget(worker)
  // A thread may die while it waits; nobody must hear of it twice.
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    const at = idle.indexOf(worker)
    if (at >= 0) idle.splice(at, 1)
  })
  if (idle.length < MOST_IDLE) idle.push(worker)
  else void worker.terminate()
}

/** Ends all waiting threads, so that a process with nothing else to do can end. */
export async function closeWorkers() {
  await Promise.all(idle.splice(0).map((worker) => worker.terminate()))
}

/** Runs the work in a thread. Rejects only when the work itself is broken, never for its end. */
export function runWork(work: Work, { signal, onProgress }: Handling): Promise<Outcome> {
  const worker = takeWorker()
  worker.ref()
  return new Promise((resolve, reject) => {
    let plan: Plan | undefined
    let explanation: Explanation | undefined
    const end = (ended: Outcome['ended'], reason?: string) => {
      clearTimeout(watchdog)
      signal?.removeEventListener('abort', stop)
      worker.unref()
      if (ended === 'done') giveBack(worker)
      else {
        forget(worker)
        worker.on('error', () => undefined)
        void worker.terminate()
      }
      resolve({ plan, explanation, ended, ...(reason === undefined ? {} : { reason }) })
    }
    const stop = () => end('stopped')
    const watchdog = setTimeout(() => end('overdue'), (work.seconds + GRACE_SECONDS) * 1000)
    worker.on('message', (report: Report) => {
      if (report.kind === 'plan') plan = report.plan
      if (report.kind === 'explanation') explanation = report.explanation
      if (report.kind === 'progress') onProgress?.(report.progress)
      if (report.kind === 'done') end('done')
      if (report.kind !== 'failed') return
      end('crashed', report.message)
      if (report.isBug) reject(new Error(report.message))
    })
    worker.on('error', (error) => end('crashed', error.message))
    worker.on('exit', (code) => end('crashed', `the thread ended with code ${code}`))
    if (signal?.aborted) return stop()
    signal?.addEventListener('abort', stop)
    worker.postMessage(work)
  })
}
