import PgBoss from 'pg-boss'
import { z } from 'zod'
import type { OpenDatabase } from '#db/connection.ts'
import type { Tx } from '#db/database.ts'
import { rawSql } from '#db/raw-sql.ts'
import { JOB_NAMES, type Job, type JobName, QUEUES } from './job.ts'

/** What a command needs of the queue. */
export type Queue = {
  /** Within the command's own transaction: the job exists exactly when what it works on does. */
  enqueue: (tx: Tx, job: Job) => Promise<void>
}

export type RunningQueue = Queue & {
  /** Works through the jobs of one name, one after another. */
  work: (name: JobName, handle: (job: Job) => Promise<void>) => Promise<void>
  /** Stops taking jobs and waits for the one at work. */
  stop: () => Promise<void>
}

const POLLING_SECONDS = 0.5
const STOPPING_MS = 10_000
const jobData = z.object({ runId: z.string() })

/** pg-boss on the app's own database, in its schema `pgboss`, in both modes alike. */
export async function openQueue(
  database: OpenDatabase,
  onError: (error: Error) => void,
): Promise<RunningQueue> {
  const boss = new PgBoss({ db: { executeSql: database.executeSql }, schedule: false })
  boss.on('error', onError)
  await boss.start()
  for (const name of JOB_NAMES) {
    // "short": a job that still waits is not queued a second time.
    await boss.createQueue(name, { name, policy: 'short', retryLimit: 0, ...QUEUES[name] })
  }
  return {
    enqueue: async (tx, { name, runId }) => {
      await boss.send(name, { runId }, { singletonKey: runId, db: rawSql(tx) })
    },
    work: async (name, handle) => {
      await boss.work(name, { pollingIntervalSeconds: POLLING_SECONDS }, async (jobs) => {
        for (const job of jobs) await handle({ name, ...jobData.parse(job.data) })
      })
    },
    stop: () => boss.stop({ graceful: true, wait: true, timeout: STOPPING_MS }),
  }
}
