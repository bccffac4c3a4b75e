import { addDays, type Day } from '#app/shared/day.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { SupplierKind } from './supplier.ts'

/** A price of one supplier for one food, valid from `validFrom` to `validUntil`, both included. */
export type SupplierOffer = {
  id: string
  supplierId: string
  supplierName: string
  supplierKind: SupplierKind
  minimumOrderIdr?: number
  foodId: string
  foodCode: string
  foodNameId: string
  foodNameEn: string
  foodGroup: string
  priceIdrPerKg: number
  /** For all kitchens together over a plan's days; left out = no limit. */
  maxKg?: number
  validFrom: Day
  validUntil?: Day
  sourceCode: string
  sourceYear?: number
  isExample: boolean
  /** A kitchen that is not listed is not delivered to. */
  deliversTo: { kitchenId: string; transportIdrPerKg: number }[]
}

type Validity = Pick<SupplierOffer, 'validFrom' | 'validUntil'>

export const isValidOn = (offer: Validity, day: Day) =>
  offer.validFrom <= day && (offer.validUntil === undefined || day <= offer.validUntil)

/** Rupiah for one kilogram at the kitchen's door; undefined when the supplier does not come there. */
export function landedIdrPerKg(
  offer: Pick<SupplierOffer, 'priceIdrPerKg' | 'deliversTo'>,
  kitchenId: string,
) {
  const route = offer.deliversTo.find((one) => one.kitchenId === kitchenId)
  return route && offer.priceIdrPerKg + route.transportIdrPerKg
}

export type PricedOffer = { offer: SupplierOffer; landedIdrPerKg: number }

/**
 * The cheapest offers of a food at a kitchen's door on a day, transport included, at most
 * `most` and one per supplier. Three prices is what a weekly survey asks for.
 */
export function cheapestOffers(
  offers: readonly SupplierOffer[],
  at: { kitchenId: string; foodId: string; day: Day },
  most = 3,
): PricedOffer[] {
  return offers
    .filter((offer) => offer.foodId === at.foodId && isValidOn(offer, at.day))
    .flatMap((offer) => {
      const landed = landedIdrPerKg(offer, at.kitchenId)
      return landed === undefined ? [] : [{ offer, landedIdrPerKg: landed }]
    })
    .sort(
      (a, b) =>
        a.landedIdrPerKg - b.landedIdrPerKg ||
        a.offer.supplierName.localeCompare(b.offer.supplierName),
    )
    .slice(0, most)
}

export type PriceRefusal =
  | 'price-too-low'
  | 'price-too-high'
  | 'price-same-day'
  | 'price-before-last'
  | 'price-too-old'
  | 'price-ends-before-start'

/** The dearest food of the region's list, beef, stood at Rp 133,450 a kg (PIHPS, June 2025). */
const HIGHEST_IDR_PER_KG = 2_000_000
const LOWEST_IDR_PER_KG = 100
const OLDEST_DAYS = 366

/**
 * Whether a new price may follow a supplier's last one for a food: it starts after the last one
 * started, and ends that one the day before. Prices are never overwritten.
 */
export function decidePrice(
  last: Validity | undefined,
  next: { priceIdrPerKg: number; validFrom: Day; validUntil?: Day },
  today: Day,
): Outcome<{ endLastOn?: Day }, PriceRefusal> {
  if (next.priceIdrPerKg < LOWEST_IDR_PER_KG) return refuse('price-too-low')
  if (next.priceIdrPerKg > HIGHEST_IDR_PER_KG) return refuse('price-too-high')
  if (next.validFrom < addDays(today, -OLDEST_DAYS)) return refuse('price-too-old')
  if (next.validUntil !== undefined && next.validUntil < next.validFrom) {
    return refuse('price-ends-before-start')
  }
  if (last === undefined) return { ok: true }
  if (next.validFrom === last.validFrom) return refuse('price-same-day')
  if (next.validFrom < last.validFrom) return refuse('price-before-last')
  const isOver = last.validUntil !== undefined && last.validUntil < next.validFrom
  return isOver ? { ok: true } : { ok: true, endLastOn: addDays(next.validFrom, -1) }
}
