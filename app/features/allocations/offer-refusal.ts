/**
 * Why a kitchen may refuse produce of farmers, breeders, fishers and UMKM; refusing arbitrarily is a
 * ground for suspension (BGN statement of 27 January 2026, channel9.id), so a reason is always kept.
 */
export const REFUSAL_REASONS = ['quality', 'safety', 'price', 'volume'] as const
export type RefusalReason = (typeof REFUSAL_REASONS)[number]

export type OfferRefusal = {
  id: string
  kitchenId: string
  kitchenName: string
  lotId: string
  lotCode: string
  unitName?: string
  institutionName: string
  foodNameId: string
  foodNameEn: string
  kg: number
  reason: RefusalReason
  note: string
  actorName: string
  refusedOn: string
}

type Offered<Way> = { kg: number; deliversTo: readonly Way[] }

/**
 * What is left of an offer for these kitchens once some of them refused kilograms of it. What the only
 * kitchen that it can go to refused is taken off. Where it can go to several, a kitchen that refused
 * any of it gets none: the others may still have all of it. `refusedKg`: by kitchen id.
 */
export function lessRefused<Way extends { kitchenId: string }>(
  { kg, deliversTo }: Offered<Way>,
  refusedKg: ReadonlyMap<string, number>,
  kitchenIds: readonly string[],
): { refusedKg: number; deliversTo: Way[] } {
  const takers = deliversTo.filter(({ kitchenId }) => kitchenIds.includes(kitchenId))
  const [only] = takers
  if (takers.length === 1 && only) {
    return {
      refusedKg: Math.min(kg, refusedKg.get(only.kitchenId) ?? 0),
      deliversTo: [...deliversTo],
    }
  }
  const isWilling = ({ kitchenId }: Way) => (refusedKg.get(kitchenId) ?? 0) === 0
  return { refusedKg: 0, deliversTo: deliversTo.filter(isWilling) }
}
