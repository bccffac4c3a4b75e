import type {
  Band,
  Group,
  Kitchen,
  Lot,
  Offer,
  PlanningProblem,
  Recipe,
} from '#solver/problem/problem.ts'
import type { LinearModel } from './linear-model.ts'

/** `serve(k,d,c,r)`: 1 when the recipe is served. */
export type DishColumn = { recipe: Recipe; column: number }

/** One course of one kitchen on one served day: decided (one dish, no skip) or open. */
export type Slot = {
  kitchen: Kitchen
  day: number
  course: string
  /** `H(k,c,d)` in reference portions. */
  portions: number
  dishes: DishColumn[]
  isDecided: boolean
  /** `skip(k,d,c)`: 1 when the course is skipped; undefined where the dish is decided. */
  skip: number | undefined
}

export type LotSource = { lot: Lot; transportIdrPerKg: number; column: number }
export type OfferSource = {
  supplier: string
  offer: Offer
  transportIdrPerKg: number
  column: number
}

/** Food that a kitchen may need on a day, with the kg columns of every place it can come from. */
export type Need = {
  kitchen: Kitchen
  day: number
  food: string
  /** The most that one choice of dishes can ask for on that day. */
  mostKg: number
  lots: LotSource[]
  offers: OfferSource[]
  /** `short(k,f,d)` in kg. */
  unmet: number
}

/** How far a group is below or above a band on one day, or (no `day`) over the horizon. */
export type BandSlack = {
  kitchen: Kitchen
  group: Group
  band: Band
  day: number | undefined
  side: 'min' | 'max'
  column: number
}

/** Rupiah that a kitchen spends beyond its budget. */
export type BudgetSlack = { kitchen: Kitchen; column: number }

/** The model under construction, with the meaning of its columns. */
export type Frame = {
  problem: PlanningProblem
  model: LinearModel
  slots: Slot[]
  needs: Need[]
  bandSlacks: BandSlack[]
  budgetSlacks: BudgetSlack[]
  /** A column fixed at 1 that carries the objective's constant. */
  one: number
}

/** Slots of one kitchen, in the order of days and courses. */
export const slotsOf = ({ slots }: Frame, kitchen: Kitchen) =>
  slots.filter((slot) => slot.kitchen === kitchen)

export const needsOf = ({ needs }: Frame, kitchen: Kitchen) =>
  needs.filter((need) => need.kitchen === kitchen)
