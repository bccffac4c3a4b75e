import { sql } from 'kysely'
import type { Database } from '#db/database.ts'

/** What is planned anew: these kitchens on these days, both ends included. */
export type Replanned = {
  kitchenIds: readonly string[]
  startsOn: string
  endsOn: string
  /** Days before it are over: what they took has left the stock already. */
  today: string
}

/**
 * Kilograms of each lot that adopted plans promised to kitchens or days that are not planned anew,
 * by lot id. A plan counts for a kitchen while its menu week stands on it.
 */
export async function listReservedLotKg(db: Database, replanned: Replanned) {
  const rows = await db
    .selectFrom('menu_week as w')
    .innerJoin('plan_allocation as line', (join) =>
      join.onRef('line.plan_id', '=', 'w.plan_id').onRef('line.kitchen_id', '=', 'w.kitchen_id'),
    )
    .where('w.status', '!=', 'draft')
    .where('line.service_on', '>=', replanned.today)
    .where(isKept(replanned))
    .select(['line.lot_id as id', sql<number>`sum(line.kg)::float8`.as('kg')])
    .groupBy('line.lot_id')
    .execute()
  return new Map(rows.map(({ id, kg }) => [id, kg]))
}

/** The same for offers that are limited: kilograms already promised, by offer id. */
export async function listReservedOfferKg(db: Database, replanned: Replanned) {
  const rows = await db
    .selectFrom('menu_week as w')
    .innerJoin('plan_purchase as line', (join) =>
      join.onRef('line.plan_id', '=', 'w.plan_id').onRef('line.kitchen_id', '=', 'w.kitchen_id'),
    )
    .where('w.status', '!=', 'draft')
    .where('line.service_on', '>=', replanned.startsOn)
    .where('line.service_on', '<=', replanned.endsOn)
    .where(isKept(replanned))
    .select(['line.supplier_offer_id as id', sql<number>`sum(line.kg)::float8`.as('kg')])
    .groupBy('line.supplier_offer_id')
    .execute()
  return new Map(rows.map(({ id, kg }) => [id, kg]))
}

const isKept = ({ kitchenIds, startsOn, endsOn }: Replanned) =>
  sql<boolean>`not (line.kitchen_id in (${sql.join(kitchenIds)})
    and line.service_on between ${startsOn} and ${endsOn})`
