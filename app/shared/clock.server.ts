import { type Day, dayOfInstant } from './day.ts'

/** The one place that knows what time it is; rules receive `today` as a value. */
export type Clock = { now: () => Date; today: (timeZone: string) => Day }

/** A clock that runs, or one that stands still at `pinnedAt` for tests and pictures. */
export function createClock(pinnedAt?: Date): Clock {
  const now = () => (pinnedAt ? new Date(pinnedAt) : new Date())
  return { now, today: (timeZone) => dayOfInstant(now(), timeZone) }
}
