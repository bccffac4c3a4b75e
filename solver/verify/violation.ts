/** Rules a plan can break; screens and reports have the words. */
export type Rule =
  | 'shape'
  | 'problem-sha256'
  | 'unknown-reference'
  | 'one-recipe-per-course'
  | 'recipe-of-course'
  | 'fixed-menu'
  | 'recipe-not-allowed'
  | 'repeat-window'
  | 'max-servings'
  | 'family-limit'
  | 'equipment-minutes'
  | 'negative-kg'
  | 'demand'
  | 'lot-window'
  | 'lot-delivery'
  | 'lot-kg'
  | 'offer-delivery'
  | 'offer-limit'
  | 'minimum-order'
  | 'commitment'
  | 'recourse'
  | 'costs'
  | 'objective'
  | 'bound'
  | 'gap'

/** Which rule broke, where in the plan's file, and the numbers that show it. */
export type Violation = {
  rule: Rule
  path: string
  facts: Readonly<Record<string, string | number>>
}

/** Section 2 of the format: 1 g on demand, lots and offers; a milligram of it is for rounding. */
export const KG_TOLERANCE = 0.001_001
/** Section 2 of the format: Rp 1 on minimum orders. */
export const MINIMUM_ORDER_TOLERANCE_IDR = 1
/** Section 5 of the format: 1e-6 relative on money. */
export const MONEY_TOLERANCE = 1e-6
