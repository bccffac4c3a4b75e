import { sql } from 'kysely'
import type { Database } from '#db/database.ts'

type Span = { startsOn: string; endsOn: string }

/** Weeks of a kitchen that were begun, of these, with their state. */
export const listBegunWeeks = (db: Database, kitchenId: string, weeks: readonly string[]) =>
  db
    .selectFrom('menu_week')
    .where('kitchen_id', '=', kitchenId)
    .where('week', 'in', [...weeks])
    .select(['id', 'week', 'status', 'revision'])
    .orderBy('week')
    .execute()

/** What stands on the menus of these weeks, by day and course. */
export const listEntriesOf = (db: Database, menuWeekIds: readonly string[]) =>
  db
    .selectFrom('menu_entry')
    .where('menu_week_id', 'in', [...menuWeekIds])
    .select(['service_on as serviceOn', 'course', 'recipe_version_id as recipeVersionId'])
    .orderBy('service_on')
    .orderBy('course')
    .execute()

/** Menu revisions of these weeks that so many people signed, by week. */
export async function listSignedRevisions(
  db: Database,
  kitchenId: string,
  { weeks, signatures }: { weeks: readonly string[]; signatures: number },
): Promise<{ week: string; menuRevision: number }[]> {
  return db
    .selectFrom('signed_week as s')
    .innerJoin('week_signature as g', 'g.signed_week_id', 's.id')
    .where('s.kitchen_id', '=', kitchenId)
    .where('s.week', 'in', [...weeks])
    .select(['s.week', 's.menu_revision as menuRevision'])
    .groupBy('s.id')
    .having(({ fn }) => fn.countAll(), '>=', signatures)
    .execute()
}

/** Runs of a kitchen whose days touch the span with the state of their plans, the newest first. */
export const listRunStates = (db: Database, kitchenId: string, span: Span) =>
  db
    .selectFrom('planning_run_kitchen as rk')
    .innerJoin('planning_run as r', 'r.id', 'rk.run_id')
    .leftJoin('plan as p', 'p.run_id', 'r.id')
    .where('rk.kitchen_id', '=', kitchenId)
    .where('r.starts_on', '<=', span.endsOn)
    .where('r.ends_on', '>=', span.startsOn)
    .select(['r.starts_on as startsOn', 'r.ends_on as endsOn', 'r.status'])
    .select('p.status as planStatus')
    .orderBy('r.requested_at', 'desc')
    .execute()

type DatedPrice = { idrPerKg: number; validFrom: string; validUntil: string | null }

/**
 * What a kilogram costs at a kitchen's door on a day of the span: the cheapest offer that holds
 * then, transport included, from suppliers of its region that come to it.
 */
export async function readPricesByDay(
  db: Database,
  kitchen: { id: string; regionId: string },
  { startsOn, endsOn }: Span,
): Promise<(foodId: string, serviceOn: string) => number | undefined> {
  const rows = await db
    .selectFrom('supplier_offer as o')
    .innerJoin('supplier as s', 's.id', 'o.supplier_id')
    .innerJoin('supplier_route as r', 'r.supplier_id', 'o.supplier_id')
    .where('s.region_id', '=', kitchen.regionId)
    .where('r.kitchen_id', '=', kitchen.id)
    .where('o.valid_from', '<=', endsOn)
    .where((eb) => eb.or([eb('o.valid_until', 'is', null), eb('o.valid_until', '>=', startsOn)]))
    .select(['o.food_id as foodId', 'o.valid_from as validFrom', 'o.valid_until as validUntil'])
    .select(sql<number>`min(o.price_idr_per_kg + r.transport_idr_per_kg)::float8`.as('idrPerKg'))
    .groupBy(['o.food_id', 'o.valid_from', 'o.valid_until'])
    .orderBy('idrPerKg')
    .execute()
  const offers = new Map<string, DatedPrice[]>()
  for (const { foodId, ...price } of rows) {
    const own = offers.get(foodId)
    if (own) own.push(price)
    else offers.set(foodId, [price])
  }
  return (foodId, serviceOn) =>
    offers
      .get(foodId)
      ?.find(
        ({ validFrom, validUntil }) =>
          validFrom <= serviceOn && (validUntil === null || serviceOn <= validUntil),
      )?.idrPerKg
}
