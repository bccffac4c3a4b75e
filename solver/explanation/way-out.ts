/** One thing to ask of somebody, so that a kitchen's plan keeps everything else. */
export type Concession =
  /** More money: for every portion of the kitchen, or (instead) for those of one group alone. */
  | { code: 'raise-budget'; facts: RaisedBudget }
  /** Less (or more) of a nutrient than the band of one group says, on the days named. */
  | { code: 'accept-nutrient'; facts: AcceptedNutrient }
  /** Food from a farm or a donor, usable on any day. */
  | { code: 'add-food'; facts: { food: string; kg: number } }
  /** Food that nobody can deliver stays missing. */
  | { code: 'accept-missing'; facts: { food: string; kg: number } }
  /** A course is skipped on these days: nothing can be cooked for it. */
  | { code: 'accept-skipped'; facts: { course: string; days: string[] } }

export type RaisedBudget = {
  totalIdr: number
  idrPerPortion: number
  byGroup: { group: string; idrPerPortion: number }[]
}

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
 * A set of concessions that closes a kitchen's conflict between bands, budget and supply. With
 * exactly these the kitchen was planned again, and that plan keeps everything else. No concession at
 * all: another menu does it.
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
  /**
   * True: with fewer concessions there is no plan at all. False: not known, because time was up, or
   * a smaller set is listed too.
   */
  isSmallest: boolean
}

/** How far the question "with how few?" was answered for a kitchen in conflict. */
export type LeastConcessions = {
  kitchen: string
  /** With fewer than these there is no plan: proven by searching all menus. */
  atLeast: number
  /** The smallest set found; undefined when no way out was found in time. */
  found?: number
}
