import type { Database, Tx } from '#db/database.ts'
import type { Supplier } from './supplier.ts'

/** Suppliers of these regions by name. */
export async function listSuppliers(
  db: Database,
  regionIds: readonly string[],
): Promise<Supplier[]> {
  if (regionIds.length === 0) return []
  const rows = await db
    .selectFrom('supplier')
    .where('region_id', 'in', [...regionIds])
    .select(['id', 'name', 'kind', 'minimum_order_idr', 'is_example as isExample'])
    .orderBy('name')
    .execute()
  return rows.map(({ minimum_order_idr, ...supplier }) => ({
    ...supplier,
    minimumOrderIdr: minimum_order_idr ?? undefined,
  }))
}

/** A supplier of these regions, held until the transaction ends: two prices of it cannot cross. */
export const lockSupplier = (tx: Tx, supplierId: string, regionIds: readonly string[]) =>
  tx
    .selectFrom('supplier')
    .where('id', '=', supplierId)
    .where('region_id', 'in', [...regionIds])
    .select(['id', 'name', 'region_id as regionId'])
    .forNoKeyUpdate()
    .executeTakeFirst()

/** Where prices may come from, by code: the price index, and the buyer's own survey. */
export async function listPriceSources(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('data_source')
    .where('code', 'in', ['pihps', 'price-survey', 'contoh'])
    .select('code')
    .orderBy('code', 'desc')
    .execute()
  return rows.map(({ code }) => code)
}

/** Foods that can have a price, by group and then by name. */
export const listPricedFoods = (db: Database) =>
  db
    .selectFrom('food')
    .select(['id', 'name_id as nameId', 'name_en as nameEn', 'food_group as foodGroup'])
    .orderBy('food_group')
    .orderBy('name_id')
    .execute()

/** The group of a food; undefined when there is no such food. */
export async function findFoodGroup(db: Database, foodId: string) {
  const food = await db
    .selectFrom('food')
    .where('id', '=', foodId)
    .select('food_group as foodGroup')
    .executeTakeFirst()
  return food?.foodGroup
}

/** The regions in which these institutions are: a buyer of a prison may see its region's prices. */
export async function listRegionIdsOf(
  db: Database,
  institutionIds: readonly string[],
): Promise<string[]> {
  if (institutionIds.length === 0) return []
  const rows = await db
    .selectFrom('institution')
    .where('id', 'in', [...institutionIds])
    .select('region_id as regionId')
    .distinct()
    .execute()
  return rows.map(({ regionId }) => regionId)
}
