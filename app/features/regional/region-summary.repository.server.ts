import { sql } from 'kysely'
import type { Database } from '#db/database.ts'

const sumOf = (table: string, column: string) =>
  sql<number>`coalesce((
    select sum(${sql.ref(`x.${column}`)})::float8 from ${sql.table(table)} as x
    where x.plan_id = w.plan_id and x.kitchen_id = w.kitchen_id
  ), 0)`

/**
 * What the plan behind each kitchen's adopted menu of a week takes from where, in kg; by kitchen.
 * A menu without a plan has no row.
 */
export const listWeekSupplies = (db: Database, kitchenIds: readonly string[], week: string) =>
  db
    .selectFrom('menu_week as w')
    .where('w.kitchen_id', 'in', [...kitchenIds])
    .where('w.week', '=', week)
    .where('w.status', '!=', 'draft')
    .where('w.plan_id', 'is not', null)
    .select('w.kitchen_id as kitchenId')
    .select((of) => [
      of
        .selectFrom('plan_allocation as a')
        .innerJoin('lot as l', 'l.id', 'a.lot_id')
        .whereRef('a.plan_id', '=', 'w.plan_id')
        .whereRef('a.kitchen_id', '=', 'w.kitchen_id')
        .where('l.origin', 'in', ['harvest', 'expected'])
        .select(sql<number>`coalesce(sum(a.kg)::float8, 0)`.as('kg'))
        .as('ownKg'),
      sumOf('plan_allocation', 'kg').as('allocatedKg'),
      sumOf('plan_purchase', 'kg').as('boughtKg'),
      sumOf('shortfall', 'unmet_kg').as('unmetKg'),
    ])
    .orderBy('w.kitchen_id')
    .execute()

/** The revision of each kitchen's menu of a week, by kitchen. */
export const listMenuRevisions = (db: Database, kitchenIds: readonly string[], week: string) =>
  db
    .selectFrom('menu_week')
    .where('kitchen_id', 'in', [...kitchenIds])
    .where('week', '=', week)
    .select(['kitchen_id as kitchenId', 'revision'])
    .orderBy('kitchen_id')
    .execute()
