/** Work that waits in the queue: a name and the id of the row that says the rest. */
export type Job = { name: 'run-plan' | 'grow-calendar'; runId: string }

export type JobName = Job['name']

/**
 * No retries by the queue: a planning run knows its own attempts (`recover-runs`). A job may be
 * active for half an hour, longer than any limit of a run.
 */
export const QUEUES: Record<JobName, { expireInSeconds: number }> = {
  'run-plan': { expireInSeconds: 1800 },
  'grow-calendar': { expireInSeconds: 600 },
}

export const JOB_NAMES: readonly JobName[] = ['run-plan', 'grow-calendar']
