import { addDays, type Day, daysBetween, daysFromTo, weekday } from '#app/shared/day.ts'

const LOOK_BACK_DAYS = 56
const LEAST_PICKINGS = 4
/** A weekday belongs to the rhythm when every other week had a picking on it. */
const LEAST_SHARE = 0.5

/**
 * Weekdays (Monday 1) on which a unit picks, as the last eight weeks show; none when they show no
 * rhythm by weekday.
 */
export function pickingWeekdays(pickedOn: readonly Day[], today: Day): number[] {
  const recent = [...new Set(pickedOn)].filter(
    (day) => day <= today && daysBetween(day, today) < LOOK_BACK_DAYS,
  )
  const first = recent.toSorted()[0]
  if (first === undefined || recent.length < LEAST_PICKINGS) return []
  const weeks = Math.ceil((daysBetween(first, today) + 1) / 7)
  return [1, 2, 3, 4, 5, 6, 7].filter(
    (one) => recent.filter((day) => weekday(day) === one).length / weeks >= LEAST_SHARE,
  )
}

type Rhythm = { weekdays: readonly number[]; gapDays: number }

/** Days of the next pickings from `from` to `until`, both included; `after` is the last picking. */
export function nextPickings(
  { weekdays, gapDays }: Rhythm,
  { from, until, after }: { from: Day; until: Day; after?: Day },
): Day[] {
  if (weekdays.length > 0) {
    return daysFromTo(from, until).filter((day) => weekdays.includes(weekday(day)))
  }
  const due = after === undefined ? from : addDays(after, gapDays)
  const first = due < from ? from : due
  const count = Math.max(0, Math.floor(daysBetween(first, until) / gapDays) + 1)
  return Array.from({ length: count }, (_, index) => addDays(first, index * gapDays))
}
