/** Work that returns by the clock, in the process that works through the queue. */
export const SCHEDULE = {
  /** Planning runs whose process was killed are queued again, or marked as failed. */
  recoverRuns: { everySeconds: 10 },
  /** The books of all stores are checked once a day; asked often, so that no restart skips a day. */
  checkStock: { everySeconds: 1800 },
  /** Every region's calendar of what to start is made once a day; the first look waits until the house is open. */
  growCalendars: { everySeconds: 1800, afterSeconds: 5 },
} as const
