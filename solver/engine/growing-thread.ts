import { Worker } from 'node:worker_threads'
import { startClock } from './clock.ts'

export type GrowingWork = {
  problemText: string
  problemSha256: string
  seconds: number
  gap: number
  seed: number
}

/** Beyond its limit a thread may need this long to start on a busy machine; then it is ended. */
const GRACE_SECONDS = 90

/**
 * Solves one calendar in a thread of its own and answers with what the thread said; undefined when
 * the signal stopped it or the thread did not come to an end in time. Rejects when the work is broken.
 */
export function growInThread(
  work: GrowingWork,
  signal: AbortSignal | undefined,
): Promise<{ said: unknown; seconds: number } | undefined> {
  return new Promise((resolve, reject) => {
    const clock = startClock(work.seconds)
    const start = new URL('./growing-worker-start.mjs', import.meta.url)
    const worker = new Worker(start, { workerData: work })
    const end = (act: () => void) => {
      clearTimeout(watchdog)
      signal?.removeEventListener('abort', stop)
      void worker.terminate()
      act()
    }
    const stop = () => end(() => resolve(undefined))
    const watchdog = setTimeout(stop, (work.seconds + GRACE_SECONDS) * 1000)
    worker.once('message', (said: unknown) =>
      end(() => resolve({ said, seconds: clock.seconds() })),
    )
    worker.once('error', (error) => end(() => reject(error)))
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop)
  })
}
