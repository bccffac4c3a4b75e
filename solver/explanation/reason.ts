/**
 * Why a kitchen does not cook with its own produce, or not at all: codes with facts, never prose.
 * Ids are those of the problem; screens translate.
 */
export type Reason =
  /** No production unit brings this food in at all. */
  | { code: 'no-unit'; facts: Record<string, never> }
  /** There are lots of it, but none is delivered to this kitchen. */
  | { code: 'not-delivered-here'; facts: { lots: string[] } }
  /** Lots are delivered here, but none is usable on this day. */
  | { code: 'no-window'; facts: { lots: { lot: string; readyOn: string; useBy: string }[] } }
  /** Lots usable here on this day are used to the last kilogram, by whom and when. */
  | { code: 'used-up'; facts: { lot: string; kg: number; usedBy: LotUse[] } }
  /** A usable lot has kilograms left: using them here instead makes the plan dearer by so much. */
  | { code: 'cheaper-to-buy'; facts: { lot: string; leftKg: number; insteadCostsIdr?: number } }
  /** Nobody offers this food to this kitchen. */
  | { code: 'no-offer'; facts: Record<string, never> }
  /** Every offer to this kitchen is bought up to its limit. */
  | { code: 'offers-used-up'; facts: { suppliers: string[] } }
  /** This order would stay below what the supplier accepts. */
  | { code: 'below-minimum-order'; facts: { supplier: string; minimumOrderIdr: number } }
  /** The problem says that missing a kilogram costs less than buying it. */
  | { code: 'missing-is-cheaper'; facts: { offerIdrPerKg: number; unmetIdrPerKg: number } }

export type LotUse = { kitchen: string; day: string; kg: number }

/**
 * What a kitchen needs of a food on a day beyond its own produce: bought, or missing altogether.
 * `oneMoreKgIdr`: by how much the plan would be cheaper with one more kilogram in the kitchen on
 * that day, free of charge; left out when time was up before it was worked out.
 */
export type Shortfall = {
  kitchen: string
  food: string
  day: string
  neededKg: number
  ownKg: number
  purchasedKg: number
  unmetKg: number
  reasons: Reason[]
  oneMoreKgIdr?: number
}
