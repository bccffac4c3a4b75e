/** A limit that a plan touches: easing it might make the plan cheaper. Facts by rule. */
export type BindingLimit =
  | { rule: 'lot-kg'; facts: { lot: string; kg: number } }
  | { rule: 'offer-limit'; facts: { supplier: string; food: string; maxKg: number } }
  | { rule: 'minimum-order'; facts: OrderFacts }
  | { rule: 'budget'; facts: { kitchen: string; budgetIdr: number; spentIdr: number } }
  | { rule: 'band'; facts: BandFacts }
  | { rule: 'equipment'; facts: EquipmentFacts }
  | { rule: 'family-limit'; facts: { kitchen: string; family: string; mostServings: number } }
  | { rule: 'max-servings'; facts: { kitchen: string; recipe: string; mostServings: number } }
  | { rule: 'repeat-window'; facts: { kitchen: string; recipe: string; windowDays: number } }
  | { rule: 'fixed-menu'; facts: { kitchen: string; day: string; course: string; recipe: string } }

export type BandFacts = {
  kitchen: string
  group: string
  nutrient: string
  per: 'day' | 'horizon'
  min?: number
  max?: number
  /** The amounts outside the band: of single days, or the one mean of the horizon (no `day`). */
  outside: { day?: string; nutrientAmount: number }[]
}

export type EquipmentFacts = {
  kitchen: string
  day: string
  equipment: string
  usedMinutes: number
  minutesPerDay: number
}

/** `kitchens` order nothing from the supplier, or no more than its minimum. */
export type OrderFacts = { supplier: string; minimumOrderIdr: number; kitchens: string[] }
