import type { PlanCosts, PlanStatus } from '#app/features/planning/plan.ts'
import type { PlanningMode } from '#app/features/planning/planning-run.ts'

/** One kitchen of a plan: whether its menu stands on it, and whether this person may adopt it. */
export type PlanKitchen = {
  id: string
  name: string
  week: string
  isAdopted: boolean
  isEligible: boolean
  mayAdopt: boolean
}

/** What every page of a plan says at its top. */
export type PlanHead = {
  id: string
  status: PlanStatus
  mode: PlanningMode
  regionId: string
  startsOn: string
  endsOn: string
  createdAt: Date
  /** The plan that it started from. */
  earlierPlanId?: string
  objectiveIdr: number
  boundIdr: number
  /** At most so many rupiah, or this share of its own cost, above the cheapest there can be. */
  aboveIdr: number
  gap: number
  costs: PlanCosts
  /** False: time was up, or a person stopped it, before the asked gap was reached. */
  isProven: boolean
  /** Those that this person may read; a plan of a region may have others. */
  kitchens: PlanKitchen[]
  isWhole: boolean
}
