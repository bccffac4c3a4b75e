import type { Database, Tx } from '#db/database.ts'
import type { CalendarException } from './service-calendar.ts'

/** Exceptions of these kitchens to the weekly rule, both days of the span included, by day. */
export async function listCalendarExceptions(
  db: Database,
  kitchenIds: readonly string[],
  span: { startsOn: string; endsOn: string },
): Promise<(CalendarException & { kitchenId: string })[]> {
  const rows = await db
    .selectFrom('service_calendar_day')
    .where('kitchen_id', 'in', [...kitchenIds])
    .where('service_on', '>=', span.startsOn)
    .where('service_on', '<=', span.endsOn)
    .select(['kitchen_id as kitchenId', 'service_on as serviceOn', 'is_served as isServed'])
    .select(['reason', 'kind', 'is_package as isPackage', 'source'])
    .orderBy('service_on')
    .execute()
  return rows.map((row) => ({ ...row, source: row.source ?? undefined }))
}

/** Marks days of a kitchen; what was said of such a day before is replaced. */
export const setCalendarDays = (tx: Tx, kitchenId: string, days: readonly CalendarException[]) =>
  tx
    .insertInto('service_calendar_day')
    .values(
      days.map((day) => ({
        kitchen_id: kitchenId,
        service_on: day.serviceOn,
        is_served: day.isServed,
        reason: day.reason,
        kind: day.kind ?? 'other',
        is_package: day.isPackage ?? false,
        source: day.source ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['kitchen_id', 'service_on']).doUpdateSet((eb) => ({
        is_served: eb.ref('excluded.is_served'),
        reason: eb.ref('excluded.reason'),
        kind: eb.ref('excluded.kind'),
        is_package: eb.ref('excluded.is_package'),
        source: eb.ref('excluded.source'),
      })),
    )
    .execute()

/** The weekly rule holds again on these days, both included. */
export const clearCalendarDays = (
  tx: Tx,
  kitchenId: string,
  span: { startsOn: string; endsOn: string },
) =>
  tx
    .deleteFrom('service_calendar_day')
    .where('kitchen_id', '=', kitchenId)
    .where('service_on', '>=', span.startsOn)
    .where('service_on', '<=', span.endsOn)
    .execute()
