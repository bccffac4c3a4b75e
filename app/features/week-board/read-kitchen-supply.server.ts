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

/** Lots that a kitchen can have in these days, in pick order, and the cheapest price of each food. */
export async function readKitchenSupply(
  db: Database,
  kitchen: Kitchen,
  { startsOn, endsOn, today }: Span,
): Promise<KitchenSupply> {
  const span = { startsOn, endsOn }
  const { id: kitchenId } = kitchen
  const replanned = { kitchenIds: [kitchenId], ...span, today }
  const reserved = await listReservedLotKg(db, replanned)
  const lots = await listLotsForKitchen(db, { kitchenId, ...span })
  const cheapest = await listLandedPrices(db, kitchen, span)
  return {
    lots: lots.flatMap((lot) => {
      const route = lot.deliversTo.find((one) => one.kitchenId === kitchenId)
      const kg = lot.kg - (reserved.get(lot.id) ?? 0)
      if (!route || kg <= 0) return []
      const { id, foodId, readyOn, useBy, origin } = lot
      const part = origin === 'harvest' || origin === 'expected' ? 'own' : 'stock'
      const landedIdrPerKg = lot.costIdrPerKg + route.transportIdrPerKg
      return [{ id, foodId, kg, readyOn, useBy, part, landedIdrPerKg }]
    }),
    landedIdrPerKg: cheapest,
    landedPrice: (foodId) => cheapest.get(foodId),
  }
}
