import type { InputLot, InputOffer } from './planning-input.ts'

/**
 * What lies in the store is paid for, so using it comes before buying the same food again: it is
 * planned at its own cost, or a little below what a kilogram costs to buy now when that is less.
 * The share is ours; any number below 1 puts the store first.
 */
const BELOW_OFFER_SHARE = 0.95

/** Lots with the value of stock held below today's cheapest price, transport left aside. */
export function stockBeforeBuying(
  lots: readonly InputLot[],
  offers: readonly Pick<InputOffer, 'foodCode' | 'priceIdrPerKg'>[],
): InputLot[] {
  const cheapest = new Map<string, number>()
  for (const { foodCode, priceIdrPerKg } of offers) {
    cheapest.set(foodCode, Math.min(priceIdrPerKg, cheapest.get(foodCode) ?? priceIdrPerKg))
  }
  return lots.map((lot) => {
    const offerIdrPerKg = cheapest.get(lot.foodCode)
    if (!lot.isStock || offerIdrPerKg === undefined) return lot
    const mostIdrPerKg = Math.round(offerIdrPerKg * BELOW_OFFER_SHARE)
    return { ...lot, costIdrPerKg: Math.min(lot.costIdrPerKg, mostIdrPerKg) }
  })
}
