const MS_PER_DAY = 86_400_000

const utcMs = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The day `days` later, or earlier when negative. */
export const addDays = (day: string, days: number) =>
  new Date(utcMs(day) + days * MS_PER_DAY).toISOString().slice(0, 10)

/** Days from one to the other, negative when `to` is earlier. */
export const daysBetween = (from: string, to: string) =>
  Math.round((utcMs(to) - utcMs(from)) / MS_PER_DAY)

/** Monday 1 … Sunday 7. */
export const weekday = (day: string) => new Date(utcMs(day)).getUTCDay() || 7

/** Monday of the week after the week of `today`: the week that still has to be planned. */
export const nextMonday = (today: string) => addDays(today, 8 - weekday(today))

/** ISO week of a day, such as '2026-W48'. */
export function isoWeek(day: string) {
  const year = addDays(day, 4 - weekday(day)).slice(0, 4)
  const fourth = `${year}-01-04`
  const firstMonday = addDays(fourth, 1 - weekday(fourth))
  const week = Math.floor(daysBetween(firstMonday, day) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** An instant of a day in western Indonesia (UTC+7), such as 06:40 of 2026-11-21. */
export const atWib = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`)
