import type { SupplierOffer } from './supplier-offer.ts'

export type FoodOffers = { cheapest: SupplierOffer; others: SupplierOffer[] }

/** One entry a food in the order in which foods first appear, its prices rising. */
export function offersByFood(offers: readonly SupplierOffer[]): FoodOffers[] {
  const byFood = new Map<string, SupplierOffer[]>()
  for (const offer of offers) byFood.set(offer.foodId, [...(byFood.get(offer.foodId) ?? []), offer])
  return [...byFood.values()].flatMap((own) => {
    const [cheapest, ...others] = [...own].sort((a, b) => a.priceIdrPerKg - b.priceIdrPerKg)
    return cheapest ? [{ cheapest, others }] : []
  })
}
