/** One thing to ask of somebody, so that a kitchen's plan keeps everything else. */
export type Concession =
  /** More money for every portion of the kitchen. */
  | { code: 'raise-budget'; facts: { idrPerPortion: number; totalIdr: number } }
  /** Less (or more) of a nutrient than its band says. */
  | { code: 'accept-nutrient'; facts: AcceptedNutrient }
  /** Food from a farm or a donor, usable on any day. */
  | { code: 'add-food'; facts: { food: string; kg: number } }
  /** Food that nobody can deliver stays missing. */
  | { code: 'accept-missing'; facts: { kg: number } }
  /** Courses that nothing can be cooked for are skipped. */
  | { code: 'accept-skipped'; facts: { courses: number } }

/** `days` = those on which the band is not kept (none: its mean over the horizon is not). */
export type AcceptedNutrient = {
  group: string
  nutrient: string
  limit: 'min' | 'max'
  limitAmount: number
  /** The amount farthest from the limit. */
  acceptedAmount: number
  days: string[]
}

/**
 * A set of concessions that closes a kitchen's conflict between bands, budget and supply, read off
 * a solved plan that keeps everything else. No concession at all: another menu does it.
 */
export type WayOut = {
  kitchen: string
  concessions: Concession[]
  /** What the set costs: money, bands at their price in the problem, food at what it replaces. */
  costIdr: number
  /** Spent on food beyond what the plan spends; negative when less. */
  extraSpendIdr: number
  /** Dishes that differ from the plan. */
  changedDishes: number
}
