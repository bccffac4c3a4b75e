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
