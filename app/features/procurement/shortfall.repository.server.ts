import { sql } from 'kysely'
import type { Database } from '#db/database.ts'
import type { PlannedPurchase, Shortfall } from './shortfall.ts'

export type CurrentPlan = { planId: string; isAdopted: boolean; startsOn: string; endsOn: string }

/** The plan that counts for a kitchen's week: the adopted one, else the newest that is proposed. */
export async function findCurrentPlan(
  db: Database,
  at: { kitchenId: string; week: string; startsOn: string; endsOn: string },
): Promise<CurrentPlan | undefined> {
  const adopted = await db
    .selectFrom('menu_week as w')
    .innerJoin('plan as p', 'p.id', 'w.plan_id')
    .innerJoin('planning_run as r', 'r.id', 'p.run_id')
    .where('w.kitchen_id', '=', at.kitchenId)
    .where('w.week', '=', at.week)
    .where('w.status', 'in', ['adopted', 'announced'])
    .select(['p.id as planId', 'r.starts_on as startsOn', 'r.ends_on as endsOn'])
    .executeTakeFirst()
  if (adopted) return { ...adopted, isAdopted: true }
  const proposed = await db
    .selectFrom('plan as p')
    .innerJoin('planning_run as r', 'r.id', 'p.run_id')
    .innerJoin('planning_run_kitchen as part', 'part.run_id', 'r.id')
    .where('part.kitchen_id', '=', at.kitchenId)
    .where('p.status', '!=', 'superseded')
    .where('r.starts_on', '<=', at.endsOn)
    .where('r.ends_on', '>=', at.startsOn)
    .select(['p.id as planId', 'r.starts_on as startsOn', 'r.ends_on as endsOn'])
    .orderBy('p.created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return proposed && { ...proposed, isAdopted: false }
}

type OfKitchen = { planId: string; kitchenId: string }

/** Shortfalls of one kitchen in a plan, by service day and food. */
export const listShortfalls = (db: Database, of: OfKitchen): Promise<Shortfall[]> =>
  db
    .selectFrom('shortfall as s')
    .innerJoin('food as f', 'f.id', 's.food_id')
    .where('s.plan_id', '=', of.planId)
    .where('s.kitchen_id', '=', of.kitchenId)
    .select(['s.id', 's.food_id as foodId', 'f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['s.service_on as serviceOn', 's.needed_kg as neededKg', 's.own_kg as ownKg'])
    .select(['s.purchased_kg as purchasedKg', 's.unmet_kg as unmetKg', 's.missing_kg as missingKg'])
    .orderBy('s.service_on')
    .orderBy('f.name_id')
    .execute()

/** What a plan buys for one kitchen, by supplier, service day and food, at the plan's own prices. */
export async function listPlannedPurchases(
  db: Database,
  of: OfKitchen,
): Promise<PlannedPurchase[]> {
  const rows = await db
    .selectFrom('plan_purchase as b')
    .innerJoin('supplier_offer as o', 'o.id', 'b.supplier_offer_id')
    .innerJoin('supplier as s', 's.id', 'o.supplier_id')
    .innerJoin('food as f', 'f.id', 'b.food_id')
    .where('b.plan_id', '=', of.planId)
    .where('b.kitchen_id', '=', of.kitchenId)
    .select(['s.id as supplierId', 's.name as supplierName', 's.kind as supplierKind'])
    .select(['s.minimum_order_idr', 'b.food_id as foodId', 'b.service_on as serviceOn', 'b.kg'])
    .select(['f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['b.price_idr_per_kg as priceIdrPerKg'])
    .select(['b.transport_idr_per_kg as transportIdrPerKg'])
    .orderBy('s.name')
    .orderBy('b.service_on')
    .orderBy('f.name_id')
    .execute()
  return rows.map(({ minimum_order_idr, ...line }) => ({
    ...line,
    minimumOrderIdr: minimum_order_idr ?? undefined,
  }))
}

/** Kilograms of own lots that a plan gives one kitchen, all foods together. */
export async function findOwnKg(db: Database, of: OfKitchen): Promise<number> {
  const { kg } = await db
    .selectFrom('plan_allocation')
    .where('plan_id', '=', of.planId)
    .where('kitchen_id', '=', of.kitchenId)
    .select(sql<number>`coalesce(sum(kg), 0)`.as('kg'))
    .executeTakeFirstOrThrow()
  return kg
}
