import type { MenuWeekStatus } from '#app/features/menus/menu-week.ts'

/** How far a kitchen's menu of a week has come; `closed` when it serves on no day of it. */
export type WeekState =
  | 'closed'
  | 'announced'
  | 'adopted'
  | 'under-way'
  | 'proposed'
  | 'full'
  | 'open'
  | 'empty'

export type WeekStanding = { kitchenId: string; state: WeekState; openCells: number }

export type WeekFacts = {
  status: MenuWeekStatus
  /** Courses times service days, and how many of them have a dish. */
  cells: number
  filledCells: number
  /** The newest run for these days is being worked on. */
  isUnderWay: boolean
  /** The newest run's plan waits for somebody to adopt it. */
  isProposed: boolean
}

/** What stands decides first, then what is being made, then what is still missing. */
export function weekState(facts: WeekFacts): WeekState {
  if (facts.cells === 0) return 'closed'
  if (facts.status !== 'draft') return facts.status
  if (facts.isUnderWay) return 'under-way'
  if (facts.isProposed) return 'proposed'
  if (facts.filledCells === 0) return 'empty'
  return facts.filledCells < facts.cells ? 'open' : 'full'
}
