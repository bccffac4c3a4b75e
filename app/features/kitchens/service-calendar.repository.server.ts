import type { Database } from '#db/database.ts'
import type { CalendarException } from './service-calendar.ts'

/** Exceptions of these kitchens to the weekly rule, both days of the span included, by day. */
export const listCalendarExceptions = (
  db: Database,
  kitchenIds: readonly string[],
  span: { startsOn: string; endsOn: string },
): Promise<(CalendarException & { kitchenId: string })[]> =>
  db
    .selectFrom('service_calendar_day')
    .where('kitchen_id', 'in', [...kitchenIds])
    .where('service_on', '>=', span.startsOn)
    .where('service_on', '<=', span.endsOn)
    .select(['kitchen_id as kitchenId', 'service_on as serviceOn'])
    .select(['is_served as isServed', 'reason'])
    .orderBy('service_on')
    .execute()
