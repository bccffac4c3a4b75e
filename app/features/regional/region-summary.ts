import type { WeekState } from '#app/features/kitchen-days/week-state.ts'
import type { Eligibility } from '#app/features/kitchens/eligibility.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import type { WeekSupply } from './self-sufficiency.ts'

/** One kitchen of a region in one week. */
export type KitchenWeek = {
  kitchen: Kitchen
  eligibility: Eligibility
  /** Usual portions a day. */
  portions: number
  state: WeekState
  openCells: number
  /** The newest revision with both signatures; missing = nobody signed the week yet. */
  signedRevision?: number
  /** The menu was changed after it was signed. */
  isChangedSinceSigned: boolean
  /** By the plan on which the adopted menu stands; missing = no such plan. */
  supply?: WeekSupply
}

export type RegionTotals = {
  kitchens: number
  eligible: number
  portions: number
  adopted: number
  signed: number
}

/** Counts of a region; portions of eligible and other kitchens alike. */
export const regionTotals = (rows: readonly KitchenWeek[]): RegionTotals => ({
  kitchens: rows.length,
  eligible: rows.filter(({ eligibility }) => eligibility.status === 'eligible').length,
  portions: rows.reduce((sum, row) => sum + row.portions, 0),
  adopted: rows.filter(({ state }) => state === 'adopted' || state === 'announced').length,
  signed: rows.filter(({ signedRevision }) => signedRevision !== undefined).length,
})
