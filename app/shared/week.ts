import { addDays, type Day, daysBetween, weekday } from './day.ts'

/** An ISO 8601 week, `'2026-W48'`: it starts on Monday and belongs to the year of its Thursday. */
export type Week = string

const pattern = /^(\d{4})-W(\d{2})$/

/** The week in which a day falls: 2027-01-01 is a Friday of 2026-W53. */
export function weekOf(day: Day): Week {
  const year = addDays(day, 4 - weekday(day)).slice(0, 4)
  const number = Math.floor(daysBetween(mondayOfFirstWeek(year), day) / 7) + 1
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** Monday of a week. */
export function firstDayOf(week: Week): Day {
  const [, year = '', number = ''] = pattern.exec(week) ?? []
  return addDays(mondayOfFirstWeek(year), (Number(number) - 1) * 7)
}

/** Monday to Sunday. */
export const daysOfWeek = (week: Week): Day[] =>
  Array.from({ length: 7 }, (_, index) => addDays(firstDayOf(week), index))

/** Monday to Saturday, the days on which kitchens serve unless their calendar says otherwise. */
export const serviceDaysOfWeek = (week: Week): Day[] => daysOfWeek(week).slice(0, 6)

/** The week `weeks` later, or earlier when negative. */
export const addWeeks = (week: Week, weeks: number): Week =>
  weekOf(addDays(firstDayOf(week), weeks * 7))

/** The number people say: 48 for 2026-W48. */
export const weekNumber = (week: Week): number => Number(week.slice(6))

/** True for a week that exists: 2025-W53 does not. */
export function isWeek(text: string): text is Week {
  const [, , number = '0'] = pattern.exec(text) ?? []
  return Number(number) >= 1 && Number(number) <= 53 && weekOf(firstDayOf(text)) === text
}

/** The first week of a year is the one that holds 4 January. */
const mondayOfFirstWeek = (year: string): Day =>
  addDays(`${year}-01-04`, 1 - weekday(`${year}-01-04`))
