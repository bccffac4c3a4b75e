import { type RuleSetValue, ruleValue } from '#app/features/foods/rule-set.ts'
import { daysFromTo, weekday } from '#app/shared/day.ts'

/** A day that differs from the weekly rule: a holiday, or a Sunday that is served. */
export type CalendarException = { serviceOn: string; isServed: boolean; reason: string }

/**
 * Days a week with service, counted from Monday: 6 is Monday to Saturday
 * (juknis 2026, 313 days a year), 5 is Monday to Friday.
 */
export type WeeklyRule = { serviceDaysPerWeek: number }

export type CalendarDay = { on: string; isServed: boolean; reason?: string }

/** One day by the weekly rule, unless an exception speaks of it. */
export function calendarDay(
  on: string,
  rule: WeeklyRule,
  exceptions: CalendarException[],
): CalendarDay {
  const exception = exceptions.find(({ serviceOn }) => serviceOn === on)
  if (exception) return { on, isServed: exception.isServed, reason: exception.reason }
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
