/**
 * A calendar day as people write it in a ledger: `'2026-11-23'`, without time or zone.
 * Intervals are `startsOn` to `endsOn`, both inclusive, everywhere in this house.
 */
export type Day = string

const MS_PER_DAY = 86_400_000
const pattern = /^\d{4}-\d{2}-\d{2}$/

const utcMs = (day: Day) => Date.parse(`${day}T00:00:00Z`)
const fromUtcMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

/** True for a day that exists: 2026-02-29 does not. */
export function isDay(text: string): text is Day {
  if (!pattern.test(text)) return false
  const ms = utcMs(text)
  return Number.isFinite(ms) && fromUtcMs(ms) === text
}

/** The day `days` later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => fromUtcMs(utcMs(day) + days * MS_PER_DAY)

/** Days from one to the other: 0 on the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utcMs(to) - utcMs(from)) / MS_PER_DAY)

/** Every day from `startsOn` to `endsOn`, both inclusive; empty when the end is earlier. */
export const daysFromTo = (startsOn: Day, endsOn: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(startsOn, endsOn) + 1) }, (_, index) =>
    addDays(startsOn, index),
  )

/** Monday 1 … Sunday 7, as ISO 8601 counts. */
export const weekday = (day: Day): number => new Date(utcMs(day)).getUTCDay() || 7

/** The calendar day on which an instant falls in a time zone such as `Asia/Jakarta`. */
export function dayOfInstant(at: Date, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** Minutes since midnight at an instant, as a clock on the wall of a time zone shows them. */
export function minuteOfDay(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0)
  return part('hour') * 60 + part('minute')
}

/** 390 minutes from midnight are "06.30", as clocks are written in Indonesia. */
export const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`
