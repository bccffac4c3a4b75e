import { type RuleSetValue, ruleValue } from '#app/features/foods/rule-set.ts'
import { addDays, daysFromTo, weekday } from '#app/shared/day.ts'

/** A day that differs from the weekly rule: a holiday, or a Sunday that is served. */
export type CalendarException = {
  serviceOn: string
  isServed: boolean
  reason: string
  kind?: CalendarKind
  /** Food that keeps is handed out instead of a warm meal, such as in Ramadan. */
  isPackage?: boolean
  /** The circular or joint decree that says so. */
  source?: string
}

/** Why a day is special, in the order in which screens list it. */
export const CALENDAR_KINDS = [
  'holiday',
  'ramadan',
  'exam',
  'school-break',
  'circular',
  'other',
] as const
export type CalendarKind = (typeof CALENDAR_KINDS)[number]

/**
 * Days a week with service, counted from Monday: 6 is Monday to Saturday
 * (juknis 2026, 313 days a year), 5 is Monday to Friday.
 */
export type WeeklyRule = { serviceDaysPerWeek: number }

export type CalendarDay = { on: string; isServed: boolean; reason?: string; isPackage?: boolean }

/** One day by the weekly rule, unless an exception speaks of it. */
export function calendarDay(
  on: string,
  rule: WeeklyRule,
  exceptions: CalendarException[],
): CalendarDay {
  const exception = exceptions.find(({ serviceOn }) => serviceOn === on)
  if (exception) {
    const { isServed, reason, isPackage } = exception
    return { on, isServed, reason, ...(isPackage && { isPackage }) }
  }
  return { on, isServed: weekday(on) <= rule.serviceDaysPerWeek }
}

/** Every service day from `startsOn` to `endsOn`, both included, ascending. */
export function serviceDays(
  span: { startsOn: string; endsOn: string },
  rule: WeeklyRule,
  exceptions: CalendarException[],
): string[] {
  return daysFromTo(span.startsOn, span.endsOn).filter(
    (on) => calendarDay(on, rule, exceptions).isServed,
  )
}

/** The weekly rule of a rule set; the six days of the juknis when it is silent. */
export const weeklyRule = (values: readonly RuleSetValue[]): WeeklyRule => ({
  serviceDaysPerWeek: ruleValue(values, 'service-days-per-week') ?? 6,
})

/** As long as a school year: whoever marks more at once has mistaken the year. */
const MOST_DAYS = 366

export type CalendarRefusal = 'ends-before-it-starts' | 'too-many-days' | 'day-already-past'

/** Decide whether days may be marked: some, not too many, and none that is over. */
export function decideCalendarDays(
  wanted: { startsOn: string; endsOn: string },
  today: string,
): { ok: true; days: string[] } | { ok: false; refusal: CalendarRefusal } {
  if (wanted.endsOn < wanted.startsOn) return { ok: false, refusal: 'ends-before-it-starts' }
  if (wanted.startsOn <= today) return { ok: false, refusal: 'day-already-past' }
  const days = daysFromTo(wanted.startsOn, wanted.endsOn)
  return days.length > MOST_DAYS ? { ok: false, refusal: 'too-many-days' } : { ok: true, days }
}

/** Days that follow each other with one meaning, as people say them. */
export type CalendarPeriod = Omit<CalendarException, 'serviceOn'> & {
  startsOn: string
  endsOn: string
}

/** Days by date as periods; a day of another meaning or a gap begins the next. */
export function calendarPeriods(days: readonly CalendarException[]): CalendarPeriod[] {
  const periods: CalendarPeriod[] = []
  for (const { serviceOn, ...meaning } of days) {
    const last = periods.at(-1)
    const isSame =
      last !== undefined &&
      addDays(last.endsOn, 1) === serviceOn &&
      last.isServed === meaning.isServed &&
      last.reason === meaning.reason &&
      last.isPackage === meaning.isPackage
    if (isSame) last.endsOn = serviceOn
    else periods.push({ ...meaning, startsOn: serviceOn, endsOn: serviceOn })
  }
  return periods
}

export const serviceOf = ({
  isServed,
  isPackage,
}: Pick<CalendarPeriod, 'isServed' | 'isPackage'>) =>
  !isServed ? 'none' : isPackage ? 'package' : 'meal'
