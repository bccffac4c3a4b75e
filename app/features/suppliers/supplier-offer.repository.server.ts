import type { Database, Tx } from '#db/database.ts'
import type { FoodGroup } from '#db/tables/foods.ts'
import type { SupplierOffer } from './supplier-offer.ts'

/**
 * Offers of a region that hold on every day from `startsOn` to `endsOn`, both included: at most
 * one per supplier and food. By food, then by price without transport.
 */
export async function listOffersFor(
  db: Database,
  at: { regionId: string; startsOn: string; endsOn: string },
): Promise<SupplierOffer[]> {
  const rows = await offers(db)
    .where('s.region_id', '=', at.regionId)
    .where('o.valid_from', '<=', at.startsOn)
    .where((eb) => eb.or([eb('o.valid_until', 'is', null), eb('o.valid_until', '>=', at.endsOn)]))
    .orderBy('f.name_id')
    .orderBy('o.price_idr_per_kg')
    .execute()
  return withRoutes(db, rows)
}

/** Offers of regions that hold on a day, by food and then by price; of one food or group when named. */
export async function listOffersOn(
  db: Database,
  at: { regionIds: readonly string[]; on: string; foodId?: string; foodGroup?: FoodGroup },
): Promise<SupplierOffer[]> {
  if (at.regionIds.length === 0) return []
  const rows = await offers(db)
    .where('s.region_id', 'in', [...at.regionIds])
    .where('o.valid_from', '<=', at.on)
    .where((eb) => eb.or([eb('o.valid_until', 'is', null), eb('o.valid_until', '>=', at.on)]))
    .$if(at.foodId !== undefined, (query) => query.where('o.food_id', '=', at.foodId ?? ''))
    .$if(at.foodGroup !== undefined, (query) =>
      query.where('f.food_group', '=', at.foodGroup ?? 'cereal'),
    )
    .orderBy('f.name_id')
    .orderBy('o.price_idr_per_kg')
    .execute()
  return withRoutes(db, rows)
}

/** The last offer of a supplier for a food, held until the transaction ends. */
export const lockLastOffer = (tx: Tx, supplierId: string, foodId: string) =>
  tx
    .selectFrom('supplier_offer')
    .where('supplier_id', '=', supplierId)
    .where('food_id', '=', foodId)
    .select(['id', 'price_idr_per_kg as priceIdrPerKg', 'valid_from as validFrom', 'valid_until'])
    .orderBy('valid_from', 'desc')
    .limit(1)
    .forNoKeyUpdate()
    .executeTakeFirst()

export const setOfferEnd = (tx: Tx, offerId: string, validUntil: string) =>
  tx
    .updateTable('supplier_offer')
    .set({ valid_until: validUntil })
    .where('id', '=', offerId)
    .execute()

type NewOffer = {
  supplierId: string
  foodId: string
  priceIdrPerKg: number
  maxKg?: number
  validFrom: string
  validUntil?: string
  sourceCode: string
}

export async function insertOffer(tx: Tx, offer: NewOffer): Promise<string> {
  const { id } = await tx
    .insertInto('supplier_offer')
    .values({
      supplier_id: offer.supplierId,
      food_id: offer.foodId,
      price_idr_per_kg: offer.priceIdrPerKg,
      max_kg: offer.maxKg ?? null,
      valid_from: offer.validFrom,
      valid_until: offer.validUntil ?? null,
      source_code: offer.sourceCode,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const offers = (db: Database) =>
  db
    .selectFrom('supplier_offer as o')
    .innerJoin('supplier as s', 's.id', 'o.supplier_id')
    .innerJoin('food as f', 'f.id', 'o.food_id')
    .innerJoin('data_source as d', 'd.code', 'o.source_code')
    .select(['o.id', 'o.supplier_id as supplierId', 's.name as supplierName'])
    .select(['s.kind as supplierKind', 's.minimum_order_idr', 'o.food_id as foodId'])
    .select(['f.code as foodCode', 'f.name_id as foodNameId', 'f.name_en as foodNameEn'])
    .select(['f.food_group as foodGroup', 'o.price_idr_per_kg as priceIdrPerKg', 'o.max_kg'])
    .select(['o.valid_from as validFrom', 'o.valid_until', 'o.is_example as isExample'])
    .select(['o.source_code as sourceCode', 'd.year as sourceYear'])

type OfferRow = Awaited<ReturnType<ReturnType<typeof offers>['executeTakeFirstOrThrow']>>

async function withRoutes(db: Database, rows: OfferRow[]): Promise<SupplierOffer[]> {
  const supplierIds = [...new Set(rows.map(({ supplierId }) => supplierId))]
  if (supplierIds.length === 0) return []
  const routes = await db
    .selectFrom('supplier_route')
    .where('supplier_id', 'in', supplierIds)
    .select(['supplier_id as supplierId', 'kitchen_id as kitchenId'])
    .select('transport_idr_per_kg as transportIdrPerKg')
    .orderBy('kitchen_id')
    .execute()
  return rows.map(({ minimum_order_idr, max_kg, valid_until, sourceYear, ...offer }) => ({
    ...offer,
    minimumOrderIdr: minimum_order_idr ?? undefined,
    maxKg: max_kg ?? undefined,
    validUntil: valid_until ?? undefined,
    sourceYear: sourceYear ?? undefined,
    deliversTo: routes
      .filter(({ supplierId }) => supplierId === offer.supplierId)
      .map(({ kitchenId, transportIdrPerKg }) => ({ kitchenId, transportIdrPerKg })),
  }))
}
