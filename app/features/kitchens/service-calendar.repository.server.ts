import type { Database } from '#db/database.ts'
import type { CalendarException } from './service-calendar.ts'

/** Exceptions to the weekly rule from `startsOn` to `endsOn`, both included, by day. */
export const listCalendarExceptions = (
  db: Database,
  kitchenId: string,
  span: { startsOn: string; endsOn: string },
): Promise<CalendarException[]> =>
  db
    .selectFrom('service_calendar_day')
    .where('kitchen_id', '=', kitchenId)
    .where('service_on', '>=', span.startsOn)
    .where('service_on', '<=', span.endsOn)
    .select(['service_on as serviceOn', 'is_served as isServed', 'reason'])
    .orderBy('service_on')
    .execute()
