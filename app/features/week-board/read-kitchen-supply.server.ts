import { listLotsForKitchen } from '#app/features/inventory/usable-lot.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { listLandedPrices } from '#app/features/planning/landed-price.repository.server.ts'
import { listReservedLotKg } from '#app/features/planning/reserved-kg.repository.server.ts'
import type { Database } from '#db/database.ts'
import type { LandedPrice, ReachableLot } from './supply-estimate.ts'

export type KitchenSupply = {
  lots: ReachableLot[]
  landedIdrPerKg: Map<string, number>
  landedPrice: LandedPrice
}

type Span = { startsOn: string; endsOn: string; today: string }

/** Lots that a kitchen can have in these days, in pick order. */
export async function readReachableLots(
  db: Database,
  kitchenId: string,
  { startsOn, endsOn, today }: Span,
): Promise<ReachableLot[]> {
  const span = { startsOn, endsOn }
  const reserved = await listReservedLotKg(db, { kitchenIds: [kitchenId], ...span, today })
  const lots = await listLotsForKitchen(db, { kitchenId, ...span })
  return lots.flatMap((lot) => {
    const route = lot.deliversTo.find((one) => one.kitchenId === kitchenId)
    const kg = lot.kg - (reserved.get(lot.id) ?? 0)
    if (!route || kg <= 0) return []
    const { id, foodId, readyOn, useBy, origin } = lot
    const part = origin === 'harvest' || origin === 'expected' ? 'own' : 'stock'
    const landedIdrPerKg = lot.costIdrPerKg + route.transportIdrPerKg
    return [{ id, foodId, kg, readyOn, useBy, part, landedIdrPerKg }]
  })
}

/** The same with the cheapest price of each food that holds on all these days. */
export async function readKitchenSupply(
  db: Database,
  kitchen: Kitchen,
  span: Span,
): Promise<KitchenSupply> {
  const lots = await readReachableLots(db, kitchen.id, span)
  const cheapest = await listLandedPrices(db, kitchen, span)
  return {
    lots,
    landedIdrPerKg: cheapest,
    landedPrice: (foodId) => cheapest.get(foodId),
  }
}
