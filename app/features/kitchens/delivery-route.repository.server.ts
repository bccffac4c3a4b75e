import type { Database, Tx } from '#db/database.ts'

/** Institutions of a region with what it costs to bring their units' food to a kitchen; by name. */
export async function listDeliveryRoutes(
  db: Database,
  { kitchenId, regionId }: { kitchenId: string; regionId: string },
) {
  const rows = await db
    .selectFrom('institution as i')
    .leftJoin('delivery_route as r', (join) =>
      join.onRef('r.from_institution_id', '=', 'i.id').on('r.kitchen_id', '=', kitchenId),
    )
    .where('i.region_id', '=', regionId)
    .select(['i.id', 'i.name', 'r.transport_idr_per_kg'])
    .orderBy('i.name')
    .execute()
  return rows.map(({ transport_idr_per_kg, ...row }) => ({
    ...row,
    transportIdrPerKg: transport_idr_per_kg ?? undefined,
  }))
}

type Way = { kitchenId: string; institutionId: string }

/** Without a price the way is closed. */
export async function setDeliveryRoute(
  tx: Tx,
  { kitchenId, institutionId }: Way,
  idrPerKg?: number,
) {
  if (idrPerKg === undefined) {
    await tx
      .deleteFrom('delivery_route')
      .where('kitchen_id', '=', kitchenId)
      .where('from_institution_id', '=', institutionId)
      .execute()
    return
  }
  const price = { transport_idr_per_kg: idrPerKg }
  await tx
    .insertInto('delivery_route')
    .values({ kitchen_id: kitchenId, from_institution_id: institutionId, ...price })
    .onConflict((conflict) =>
      conflict.columns(['from_institution_id', 'kitchen_id']).doUpdateSet(price),
    )
    .execute()
}
