import type { Database, Tx } from '#db/database.ts'
import { lockRun, setRunStatus } from './planning-run.repository.server.ts'
import { decideRecovery, SILENCE_SECONDS } from './planning-run.ts'
import type { EnqueueRun } from './request-plan.server.ts'
import { listRunsUnderWay } from './run-work.repository.server.ts'

type Recovered = { runId: string; how: 'again' | 'give-up' }

/**
 * Finds runs whose process was killed, and queues them again or gives them up; a run never hangs.
 * `isAlone`: this process is the only one that could be at work and has not begun, so silence
 * need not be waited for.
 */
export async function recoverRuns(
  db: Database,
  enqueue: EnqueueRun,
  isAlone: boolean,
): Promise<Recovered[]> {
  const recovered: Recovered[] = []
  for (const run of await listRunsUnderWay(db)) {
    const silentSeconds = isAlone ? SILENCE_SECONDS : run.silentSeconds
    const how = decideRecovery({ ...run, silentSeconds })
    if (how === 'leave') continue
    await db.transaction().execute((tx) => recover(tx, enqueue, { ...run, how }))
    recovered.push({ runId: run.id, how })
  }
  return recovered
}

type Lost = { id: string; status: string; attempt: number; how: 'again' | 'give-up' }

async function recover(tx: Tx, enqueue: EnqueueRun, lost: Lost) {
  const run = await lockRun(tx, lost.id)
  if (run?.status !== lost.status) return
  if (lost.how === 'give-up') {
    const findings = [{ code: 'interrupted-too-often' as const, attempts: lost.attempt }]
    await setRunStatus(tx, lost.id, 'failed', { isOver: true, notes: { findings } })
  } else if (run.isCancelRequested) {
    await setRunStatus(tx, lost.id, 'cancelled', { isOver: true })
  } else {
    await setRunStatus(tx, lost.id, 'requested', { isOver: false })
    await enqueue(tx, { name: 'run-plan', runId: lost.id })
  }
}
