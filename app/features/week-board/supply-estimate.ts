import type { Demand } from '#app/features/menus/menu-demand.ts'
import type { PricedLine, SupplyPart } from '#app/features/planning/plan-coverage.ts'
import { groupBy } from '#app/shared/group-by.ts'
import { sumKg } from '#app/shared/mass.ts'

/** A lot as one kitchen can have it. */
export type ReachableLot = {
  id: string
  foodId: string
  kg: number
  readyOn: string
  useBy: string
  /** Harvest of a unit, or what the store holds. */
  part: Extract<SupplyPart, 'own' | 'stock'>
  /** At the kitchen's door. */
  landedIdrPerKg: number
}

/** The cheapest offer of a food at the kitchen's door on a day. */
export type LandedPrice = (foodId: string, serviceOn: string) => number | undefined

/**
 * What a menu would take before anybody has planned it: day after day, of each food the lot that
 * expires first, then the cheapest offer, and what nobody has is unmet. It shares nothing with
 * other kitchens and heeds no minimum order: a first look, not a plan. `lots` in pick order (FEFO).
 */
export function estimateSupply(
  demands: readonly Demand[],
  lots: readonly ReachableLot[],
  landedPrice: LandedPrice,
): PricedLine[] {
  const leftKg = new Map(lots.map(({ id, kg }) => [id, kg]))
  const lotsOf = groupBy(lots, ({ foodId }) => foodId)
  const byDay = [...demands].sort((a, b) => a.serviceOn.localeCompare(b.serviceOn))
  return byDay.flatMap(({ foodId, serviceOn, kg }) => {
    const lines: PricedLine[] = []
    let missingKg = kg
    for (const lot of lotsOf.get(foodId) ?? []) {
      if (missingKg <= 0 || serviceOn < lot.readyOn || serviceOn > lot.useBy) continue
      const takenKg = Math.min(missingKg, leftKg.get(lot.id) ?? 0)
      if (takenKg <= 0) continue
      leftKg.set(lot.id, sumKg([leftKg.get(lot.id) ?? 0, -takenKg]))
      missingKg -= takenKg
      const { part, landedIdrPerKg: idrPerKg } = lot
      lines.push({ foodId, serviceOn, part, kg: takenKg, idrPerKg })
    }
    if (missingKg < 0.0005) return lines
    const idrPerKg = landedPrice(foodId, serviceOn)
    const part = idrPerKg === undefined ? 'unmet' : 'bought'
    return [...lines, { foodId, serviceOn, part, kg: missingKg, idrPerKg }]
  })
}
