import { sql } from 'kysely'
import type { Database } from '#db/database.ts'

type Span = { startsOn: string; endsOn: string }

/**
 * The cheapest rupiah of a kilogram at a kitchen's door, transport included, by food: of offers that
 * hold on every day of the span, from suppliers of its region that come to it.
 */
export async function listLandedPrices(
  db: Database,
  kitchen: { id: string; regionId: string },
  { startsOn, endsOn }: Span,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('supplier_offer as o')
    .innerJoin('supplier as s', 's.id', 'o.supplier_id')
    .innerJoin('supplier_route as r', 'r.supplier_id', 'o.supplier_id')
    .where('s.region_id', '=', kitchen.regionId)
    .where('r.kitchen_id', '=', kitchen.id)
    .where('o.valid_from', '<=', startsOn)
    .where((eb) => eb.or([eb('o.valid_until', 'is', null), eb('o.valid_until', '>=', endsOn)]))
    .select('o.food_id as foodId')
    .select(
      sql<number>`min(o.price_idr_per_kg + r.transport_idr_per_kg)::float8`.as('landedIdrPerKg'),
    )
    .groupBy('o.food_id')
    .execute()
  return new Map(rows.map(({ foodId, landedIdrPerKg }) => [foodId, landedIdrPerKg]))
}
