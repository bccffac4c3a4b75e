import { addDays, type Day, daysBetween } from '#app/shared/day.ts'
import { firstDayOf, weekOf } from '#app/shared/week.ts'

/** Things may be started in the next twelve weeks. */
export const START_WEEKS = 12
/** Wants are looked at beyond that, because lele stocked in the last of them is ready 13 weeks later. */
export const WANTED_WEEKS = 26

/** Monday of the first week: this week, or from Saturday on the next one. */
export const firstMonday = (today: Day): Day => firstDayOf(weekOf(addDays(today, 2)))

export const mondaysFrom = (monday: Day, weeks: number): Day[] =>
  Array.from({ length: weeks }, (_, index) => addDays(monday, index * 7))

/** Which week a day falls in, counted from the first; below 0 before it. */
export const weekIndex = (monday: Day, day: Day): number => Math.floor(daysBetween(monday, day) / 7)
