import { listRuleValuesOn } from '#app/features/foods/rule-set.repository.server.ts'
import { daysFromTo } from '#app/shared/day.ts'
import type { Database } from '#db/database.ts'
import { listCalendarExceptions } from './service-calendar.repository.server.ts'
import { type CalendarDay, calendarDay, weeklyRule } from './service-calendar.ts'

type Span = { startsOn: string; endsOn: string }

/**
 * Every day of a span with whether each kitchen serves, by kitchen id; by the rules in force on
 * the span's first day.
 */
export async function calendarsOf(
  db: Database,
  kitchenIds: readonly string[],
  span: Span,
): Promise<Map<string, CalendarDay[]>> {
  if (kitchenIds.length === 0) return new Map()
  const rule = weeklyRule(await listRuleValuesOn(db, span.startsOn))
  const exceptions = await listCalendarExceptions(db, kitchenIds, span)
  const days = daysFromTo(span.startsOn, span.endsOn)
  return new Map(
    kitchenIds.map((kitchenId) => {
      const own = exceptions.filter((one) => one.kitchenId === kitchenId)
      return [kitchenId, days.map((on) => calendarDay(on, rule, own))]
    }),
  )
}

/** Every day of a span with whether one kitchen serves. */
export const calendarOf = async (db: Database, kitchenId: string, span: Span) =>
  (await calendarsOf(db, [kitchenId], span)).get(kitchenId) ?? []

/** The service days of a span, ascending. */
export const servedDays = async (db: Database, kitchenId: string, span: Span) =>
  (await calendarOf(db, kitchenId, span)).filter(({ isServed }) => isServed).map(({ on }) => on)
