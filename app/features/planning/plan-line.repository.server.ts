import type { Database } from '#db/database.ts'
import type { AllocationLine } from './plan-allocation.ts'
import type { PricedLine } from './plan-coverage.ts'

/** Where is harvest and where is store: what a unit grew, or is about to, is own. */
const partOf = (origin: string) =>
  origin === 'harvest' || origin === 'expected' ? ('own' as const) : ('stock' as const)

/** Allocations of a plan, of some kitchens when they are named; by lot (the first to expire), then day. */
export async function listAllocations(
  db: Database,
  planId: string,
  kitchenIds?: readonly string[],
): Promise<AllocationLine[]> {
  const rows = await db
    .selectFrom('plan_allocation as a')
    .innerJoin('lot as l', 'l.id', 'a.lot_id')
    .innerJoin('institution as i', 'i.id', 'l.institution_id')
    .leftJoin('production_unit as u', 'u.id', 'l.unit_id')
    .innerJoin('food as f', 'f.id', 'a.food_id')
    .innerJoin('kitchen as k', 'k.id', 'a.kitchen_id')
    .where('a.plan_id', '=', planId)
    .$if(kitchenIds !== undefined, (query) =>
      query.where('a.kitchen_id', 'in', [...(kitchenIds ?? [])]),
    )
    .select(['a.kitchen_id as kitchenId', 'k.name as kitchenName', 'a.service_on as serviceOn'])
    .select(['l.id as lotId', 'l.code as lotCode', 'l.origin', 'l.ready_on as readyOn'])
    .select(['l.use_by as useBy', 'u.name as unitName', 'i.name as institutionName'])
    .select(['f.id as foodId', 'f.name_id as foodNameId', 'f.name_en as foodNameEn', 'a.kg'])
    .select(['a.cost_idr_per_kg as costIdrPerKg', 'a.transport_idr_per_kg as transportIdrPerKg'])
    .orderBy('f.name_id')
    .orderBy('l.use_by')
    .orderBy('l.code')
    .orderBy('a.service_on')
    .orderBy('k.name')
    .execute()
  return rows.map(({ unitName, institutionName, origin, ...row }) => ({
    ...row,
    part: partOf(origin),
    isExpected: origin === 'expected',
    sourceName: unitName ?? institutionName,
  }))
}

export type PurchaseLine = {
  kitchenId: string
  kitchenName: string
  serviceOn: string
  supplierId: string
  supplierName: string
  supplierKind: string
  minimumOrderIdr?: number
  foodId: string
  foodNameId: string
  foodNameEn: string
  kg: number
  priceIdrPerKg: number
  transportIdrPerKg: number
}

/** Purchases of a plan, by supplier, food and day. */
export async function listPurchases(
  db: Database,
  planId: string,
  kitchenIds?: readonly string[],
): Promise<PurchaseLine[]> {
  const rows = await db
    .selectFrom('plan_purchase as p')
    .innerJoin('supplier_offer as o', 'o.id', 'p.supplier_offer_id')
    .innerJoin('supplier as s', 's.id', 'o.supplier_id')
    .innerJoin('food as f', 'f.id', 'p.food_id')
    .innerJoin('kitchen as k', 'k.id', 'p.kitchen_id')
    .where('p.plan_id', '=', planId)
    .$if(kitchenIds !== undefined, (query) =>
      query.where('p.kitchen_id', 'in', [...(kitchenIds ?? [])]),
    )
    .select(['p.kitchen_id as kitchenId', 'k.name as kitchenName', 'p.service_on as serviceOn'])
    .select(['s.id as supplierId', 's.name as supplierName', 's.kind as supplierKind'])
    .select(['s.minimum_order_idr as minimumOrderIdr'])
    .select(['f.id as foodId', 'f.name_id as foodNameId', 'f.name_en as foodNameEn', 'p.kg'])
    .select(['p.price_idr_per_kg as priceIdrPerKg'])
    .select(['p.transport_idr_per_kg as transportIdrPerKg'])
    .orderBy('s.name')
    .orderBy('f.name_id')
    .orderBy('p.service_on')
    .execute()
  return rows.map((row) => ({ ...row, minimumOrderIdr: row.minimumOrderIdr ?? undefined }))
}

/** Shortfalls of a plan: what own lots could not supply, by food and day. */
export const listShortfalls = (db: Database, planId: string, kitchenIds?: readonly string[]) =>
  db
    .selectFrom('shortfall as s')
    .innerJoin('food as f', 'f.id', 's.food_id')
    .innerJoin('kitchen as k', 'k.id', 's.kitchen_id')
    .where('s.plan_id', '=', planId)
    .$if(kitchenIds !== undefined, (query) =>
      query.where('s.kitchen_id', 'in', [...(kitchenIds ?? [])]),
    )
    .select(['s.id', 's.kitchen_id as kitchenId', 'k.name as kitchenName'])
    .select(['f.id as foodId', 'f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['s.service_on as serviceOn', 's.needed_kg as neededKg', 's.own_kg as ownKg'])
    .select(['s.purchased_kg as purchasedKg', 's.unmet_kg as unmetKg', 's.missing_kg as missingKg'])
    .orderBy('f.name_id')
    .orderBy('s.service_on')
    .orderBy('k.name')
    .execute()

/** Everything a plan supplies to a kitchen, as lines with their price at its door. */
export async function listSupplyLines(
  db: Database,
  planId: string,
  kitchenIds?: readonly string[],
): Promise<PricedLine[]> {
  const allocations = await listAllocations(db, planId, kitchenIds)
  const purchases = await listPurchases(db, planId, kitchenIds)
  const shortfalls = await listShortfalls(db, planId, kitchenIds)
  return [
    ...allocations.map(({ foodId, serviceOn, part, kg, ...line }) => ({
      foodId,
      serviceOn,
      part,
      kg,
      idrPerKg: line.costIdrPerKg + line.transportIdrPerKg,
    })),
    ...purchases.map(({ foodId, serviceOn, kg, ...line }) => ({
      foodId,
      serviceOn,
      part: 'bought' as const,
      kg,
      idrPerKg: line.priceIdrPerKg + line.transportIdrPerKg,
    })),
    ...shortfalls
      .filter(({ unmetKg }) => unmetKg > 0)
      .map(({ foodId, serviceOn, unmetKg }) => ({
        foodId,
        serviceOn,
        part: 'unmet' as const,
        kg: unmetKg,
      })),
  ]
}
