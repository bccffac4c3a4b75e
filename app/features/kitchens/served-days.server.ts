import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import { daysFromTo } from '#app/shared/day.ts'
import type { Database } from '#db/database.ts'
import { listCalendarExceptions } from './service-calendar.repository.server.ts'
import { type CalendarDay, calendarDay, weeklyRule } from './service-calendar.ts'

type Span = { startsOn: string; endsOn: string }

/** Every day of a span with whether the kitchen serves, by the rules in force on its first day. */
export async function calendarOf(
  db: Database,
  kitchenId: string,
  span: Span,
): Promise<CalendarDay[]> {
  const book = await findRuleBookOn(db, span.startsOn)
  const rule = weeklyRule(book?.values ?? [])
  const exceptions = await listCalendarExceptions(db, kitchenId, span)
  return daysFromTo(span.startsOn, span.endsOn).map((on) => calendarDay(on, rule, exceptions))
}

/** The service days of a span, ascending. */
export const servedDays = async (db: Database, kitchenId: string, span: Span) =>
  (await calendarOf(db, kitchenId, span)).filter(({ isServed }) => isServed).map(({ on }) => on)
