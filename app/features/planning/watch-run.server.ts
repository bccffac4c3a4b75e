import type { Database } from '#db/database.ts'
import type { Progress } from '#solver/index.ts'
import type { RunProgress } from './planning-run.ts'
import { signRun } from './run-work.repository.server.ts'

/** People see a new figure about as fast as they can read the old one. */
const SIGN_EVERY_MS = 1000

/**
 * Signs for a run once a second while it is solved, with what the solver reached last, and aborts
 * `signal` when a person cancelled it, when another attempt took it over, or when `stopping` says
 * that this process ends. `reason()` says which.
 */
export function watchRun(
  db: Database,
  run: { id: string; attempt: number },
  stopping: AbortSignal,
) {
  const abort = new AbortController()
  let reason: 'cancel' | 'lost' | 'stopping' | undefined
  let latest: Progress = { phase: 'solving', seconds: 0 }
  const stop = (why: NonNullable<typeof reason>) => {
    reason ??= why
    abort.abort()
  }
  const onStopping = () => stop('stopping')
  if (stopping.aborted) onStopping()
  stopping.addEventListener('abort', onStopping)

  let signing = Promise.resolve()
  const sign = async () => {
    const answer = await signRun(db, run.id, progressOf(latest, run.attempt))
    if (answer !== 'go-on') stop(answer)
  }
  const timer = setInterval(() => {
    signing = signing.then(sign)
  }, SIGN_EVERY_MS)
  return {
    signal: abort.signal,
    onProgress: (progress: Progress) => {
      latest = progress
    },
    reason: () => reason,
    end: async () => {
      clearInterval(timer)
      stopping.removeEventListener('abort', onStopping)
      await signing
    },
  }
}

/** Undefined figures are left out: JSON columns know no undefined. */
const progressOf = (progress: Progress, attempt: number): RunProgress => ({
  phase: progress.phase.replaceAll(' ', '-'),
  seconds: progress.seconds,
  ...(progress.objectiveIdr !== undefined && { objectiveIdr: progress.objectiveIdr }),
  ...(progress.boundIdr !== undefined && { boundIdr: progress.boundIdr }),
  ...(progress.gap !== undefined && { gap: progress.gap }),
  attempt,
})
