import { addDays, type Day, daysFromTo, isDay, weekday } from '#app/shared/day.ts'
import { firstDayOf, weekOf } from '#app/shared/week.ts'

/** `'2026-12'` */
export type Month = string

export const isMonth = (text: string): text is Month =>
  /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)

export const monthOf = (day: Day): Month => day.slice(0, 7)

/** The month `months` later, or earlier when negative. */
export function addMonths(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = year * 12 + number - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** Whole weeks that hold every day of a month: 28 to 42 days, Monday to Sunday. */
export function spanOfMonth(month: Month): { startsOn: Day; endsOn: Day } {
  const last = addDays(`${addMonths(month, 1)}-01`, -1)
  return {
    startsOn: firstDayOf(weekOf(`${month}-01`)),
    endsOn: addDays(last, 7 - weekday(last)),
  }
}

/** The weeks of that span, in order. */
export const weeksOfMonth = (month: Month) => {
  const { startsOn, endsOn } = spanOfMonth(month)
  return [...new Set(daysFromTo(startsOn, endsOn).map(weekOf))]
}
