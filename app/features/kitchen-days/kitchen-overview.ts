import type { CapacityRule, CapacityUse } from '#app/features/beneficiaries/beneficiary-group.ts'
import type { Eligibility } from '#app/features/kitchens/eligibility.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import type { WeekState } from './week-state.ts'

/** A kitchen as one line of a list: may it serve, whom, and how far is its next week. */
export type KitchenOverview = {
  kitchen: Kitchen
  eligibility: Eligibility
  /** Usual portions of the groups that are served now; 0 when there is none. */
  portions: number
  /** Missing: the rules in force set no limit. */
  capacity?: { rule: CapacityRule; use: CapacityUse }
  nextWeek: { state: WeekState; openCells: number }
}
