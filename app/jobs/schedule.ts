/** Work that returns by the clock, in the process that works through the queue. */
export const SCHEDULE = {
  /** Planning runs whose process was killed are queued again, or marked as failed. */
  recoverRuns: { everySeconds: 10 },
} as const
