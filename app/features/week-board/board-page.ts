import type { PortionClass } from '#app/features/beneficiaries/beneficiary-group.ts'
import type { Concession } from '#app/features/concessions/concession.ts'
import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import type { CyclePlace } from '#app/features/menu-cycles/menu-cycle.ts'
import type { MenuQuality } from '#app/features/menu-rules/menu-quality.ts'
import type { RuleFinding } from '#app/features/menu-rules/menu-rule.ts'
import type { MenuNotice } from '#app/features/menus/menu-notice.ts'
import type { MenuWeekStatus } from '#app/features/menus/menu-week.ts'
import type { Named } from '#app/features/planning/named.ts'
import type { PlanningMode } from '#app/features/planning/planning-run.ts'
import type { ShownRun } from '#app/features/plans/shown-run.ts'
import type { Course } from '#app/features/recipes/recipe.ts'
import type { SituationChange } from '#app/features/replanning/situation.ts'
import type { OfferedWayOut } from '#app/features/ways-out/way-out.ts'
import type { GroupFigures } from './board-group.ts'
import type { BoardCellKey } from './board-search.ts'
import type { BoardFacts, PlacedDish } from './board-state.ts'
import type { Candidate } from './dish-candidate.ts'
import type { BoardCell, BoardDay, BoardNutrient, BoardSupply } from './week-board.ts'

/** One group on the board: how many it is, what it may cost, and where it is off. */
export type BoardGroup = {
  key: string
  groupKind: GroupKind
  meal: Meal
  portionClass: PortionClass
  ceilingIdr: number
  /** On the day with the most. */
  portions: number
  troubles: { off: number; unknown: number; open: number }
  figures: GroupFigures
}

/** Dishes for one cell, and what a browser needs to work out the effect of each. */
export type BoardCandidates = {
  cell: BoardCellKey
  typed?: string
  found: Candidate[]
  facts: BoardFacts
  entries: PlacedDish[]
}

/** When a meal is eaten, in minutes of the day. */
export type MealWindow = { meal: Meal; fromMinute: number; untilMinute: number }

/** Other kitchens that want the main food of a cell on its day. */
export type AlsoWanted = { serviceOn: string; course: Course; kitchens: string[] }

/** Everything that the page of a board shows. */
export type WeekBoard = {
  kitchen: Kitchen
  week: string
  today: string
  days: BoardDay[]
  status: MenuWeekStatus
  revision: number
  cells: BoardCell[]
  supply: BoardSupply
  plan?: ShownPlan
  run?: ShownRun
  groups: BoardGroup[]
  chosenKey?: string
  nutrients: BoardNutrient[]
  isEligible: boolean
  may: { change: boolean; plan: boolean; adopt: boolean }
  rules: RuleFinding[]
  quality?: MenuQuality
  notice?: MenuNotice
  cycle?: CyclePlace
  windows: MealWindow[]
  alsoWanted: AlsoWanted[]
  waysOut: OfferedWayOut[]
  /** Another plan of these days, to compare with. */
  earlierPlanId?: string
  /** What has changed since its plan was adopted. */
  situation: SituationChange[]
  concessions: Concession[]
  /** Foods that ways out and concessions name, by code. */
  namedFoods: ({ code: string } & Named)[]
  candidates?: BoardCandidates
}

/** The plan that counts on a board; `fits`: the board serves exactly what it supplies. */
export type ShownPlan = {
  id: string
  status: 'proposed' | 'adopted'
  mode: PlanningMode
  /** At most so many rupiah, or this share of its own cost, above the cheapest there can be. */
  aboveIdr: number
  gap: number
  fits: boolean
}
