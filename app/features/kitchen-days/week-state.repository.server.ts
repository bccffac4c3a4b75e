import type { Database } from '#db/database.ts'

type Span = { startsOn: string; endsOn: string }

/** Weeks that were begun in these kitchens, with the dishes of each day; a row a day with dishes. */
export const listFilledDays = (db: Database, kitchenIds: readonly string[], week: string) =>
  db
    .selectFrom('menu_week as w')
    .leftJoin('menu_entry as e', 'e.menu_week_id', 'w.id')
    .where('w.kitchen_id', 'in', [...kitchenIds])
    .where('w.week', '=', week)
    .select(['w.kitchen_id as kitchenId', 'w.status', 'e.service_on as serviceOn'])
    .select(({ fn }) => fn.count<number>('e.course').as('dishes'))
    .groupBy(['w.kitchen_id', 'w.status', 'e.service_on'])
    .orderBy('w.kitchen_id')
    .orderBy('e.service_on')
    .execute()

/** Of each kitchen the newest run whose days touch the span, with the state of its plan. */
export const listNewestRunStates = (db: Database, kitchenIds: readonly string[], span: Span) =>
  db
    .selectFrom('planning_run_kitchen as rk')
    .innerJoin('planning_run as r', 'r.id', 'rk.run_id')
    .leftJoin('plan as p', 'p.run_id', 'r.id')
    .where('rk.kitchen_id', 'in', [...kitchenIds])
    .where('r.starts_on', '<=', span.endsOn)
    .where('r.ends_on', '>=', span.startsOn)
    .distinctOn('rk.kitchen_id')
    .select(['rk.kitchen_id as kitchenId', 'r.status', 'p.status as planStatus'])
    .orderBy('rk.kitchen_id')
    .orderBy('r.requested_at', 'desc')
    .execute()
