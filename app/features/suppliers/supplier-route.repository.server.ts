import type { Database, Tx } from '#db/database.ts'
import type { SupplierKind } from './supplier.ts'

/** Suppliers of a region with what they take to come to a kitchen; by name. */
export async function listSupplierRoutes(
  db: Database,
  { kitchenId, regionId }: { kitchenId: string; regionId: string },
) {
  const rows = await db
    .selectFrom('supplier as s')
    .leftJoin('supplier_route as r', (join) =>
      join.onRef('r.supplier_id', '=', 's.id').on('r.kitchen_id', '=', kitchenId),
    )
    .where('s.region_id', '=', regionId)
    .select(['s.id', 's.name', 'r.transport_idr_per_kg'])
    .orderBy('s.name')
    .execute()
  return rows.map(({ transport_idr_per_kg, ...row }) => ({
    ...row,
    transportIdrPerKg: transport_idr_per_kg ?? undefined,
  }))
}

type Way = { kitchenId: string; supplierId: string }

/** Without a price the supplier does not come. */
export async function setSupplierRoute(tx: Tx, { kitchenId, supplierId }: Way, idrPerKg?: number) {
  if (idrPerKg === undefined) {
    await tx
      .deleteFrom('supplier_route')
      .where('kitchen_id', '=', kitchenId)
      .where('supplier_id', '=', supplierId)
      .execute()
    return
  }
  const price = { transport_idr_per_kg: idrPerKg }
  await tx
    .insertInto('supplier_route')
    .values({ kitchen_id: kitchenId, supplier_id: supplierId, ...price })
    .onConflict((conflict) => conflict.columns(['supplier_id', 'kitchen_id']).doUpdateSet(price))
    .execute()
}

type NewSupplier = { regionId: string; name: string; kind: SupplierKind; minimumOrderIdr?: number }

/** Undefined when the region has a supplier of that name already. */
export async function insertSupplier(tx: Tx, supplier: NewSupplier): Promise<string | undefined> {
  const inserted = await tx
    .insertInto('supplier')
    .values({
      region_id: supplier.regionId,
      name: supplier.name,
      kind: supplier.kind,
      minimum_order_idr: supplier.minimumOrderIdr ?? null,
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}
