import type { PortionClass } from '#app/features/beneficiaries/beneficiary-group.ts'
import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import type { CalendarDay } from '#app/features/kitchens/service-calendar.ts'
import type { MenuQuality } from '#app/features/menu-rules/menu-quality.ts'
import type { RuleFinding } from '#app/features/menu-rules/menu-rule.ts'
import type { Dish } from '#app/features/menus/dish.ts'
import { type CostOfKg, dishCost } from '#app/features/menus/menu-cost.ts'
import { varietyFindings } from '#app/features/menus/menu-variety.ts'
import type { MenuWeekStatus } from '#app/features/menus/menu-week.ts'
import {
  type CoveredFood,
  coverageByFood,
  dishOwnShare,
  meanCostOfKg,
  ownShare,
  ownShareOnDays,
  type PricedLine,
  suppliedIdr,
} from '#app/features/planning/plan-coverage.ts'
import type {
  PlanningMode,
  RunFinding,
  RunProgress,
  RunStatus,
} from '#app/features/planning/planning-run.ts'
import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import type { GroupFigures } from './board-group.ts'
import type { BoardEntry } from './board-menu.ts'
import type { BoardCellKey } from './board-search.ts'
import type { BoardFacts, PlacedDish } from './board-state.ts'
import type { Candidate } from './dish-candidate.ts'

export type NamedDish = { versionId: string; code: string; nameId: string; nameEn: string }

/** One cell of the board; without a dish it is open. */
export type BoardCell = {
  serviceOn: string
  course: Course
  isPinned: boolean
  isProposed: boolean
  dish?: NamedDish & {
    isDraft: boolean
    /** Of one reference portion, as far as prices are known. */
    costIdr: number
    unpricedFoods: number
    /** Share of its mass from own harvest, 0 to 1; missing = nobody planned it. */
    ownShare?: number
    /** The same dish was served too few service days before. */
    repeatedAfterOn?: string
  }
  insteadOf?: NamedDish
}

export type SupplyOfFood = CoveredFood & { nameId: string; nameEn: string }

export type BoardSupply = {
  /** `plan`: as a plan shares it out. `estimate`: a first look that shares nothing with others. */
  source: 'plan' | 'estimate'
  foods: SupplyOfFood[]
  foodCostIdr: number
  /** Own harvest by mass, 0 to 1. */
  ownShare?: number
  unmetKg: number
}

/** A column of the board. */
export type BoardDay = CalendarDay & { portions: number }

export type BoardNutrient = { tagname: string; nameId: string; nameEn: string; unit: string }

const named = ({ versionId, code, nameId, nameEn }: Dish): NamedDish => ({
  versionId,
  code,
  nameId,
  nameEn,
})

type Board = {
  days: readonly CalendarDay[]
  entries: readonly BoardEntry[]
  dishes: ReadonlyMap<string, Dish>
  lines: readonly PricedLine[]
}

/** What a kilogram costs: as supplied that day, else what it would cost to buy. */
export function costOfKgOn(
  lines: readonly PricedLine[],
  landedPrice: (foodId: string) => number | undefined,
): CostOfKg {
  const supplied = meanCostOfKg(lines)
  return (foodId, serviceOn) => supplied(foodId, serviceOn) ?? landedPrice(foodId)
}

/** Every cell of the served days, course by course in the order of the plate. */
export function boardCells(board: Board, costOfKg: CostOfKg): BoardCell[] {
  const shareOf = ownShareOnDays([...board.lines])
  const repeated = repeatedDishes(board)
  return COURSES.flatMap((course) =>
    board.days
      .filter(({ isServed }) => isServed)
      .map(({ on: serviceOn }) => {
        const entry = board.entries.find(
          (one) => one.serviceOn === serviceOn && one.course === course,
        )
        const open = { serviceOn, course, isPinned: false, isProposed: false }
        const dish = entry && board.dishes.get(entry.recipeVersionId)
        if (!entry || !dish) return open
        const placed = { serviceOn, course, ingredients: dish.ingredients }
        const cost = dishCost(placed, costOfKg)
        const instead = board.dishes.get(entry.insteadOfVersionId ?? '')
        return {
          ...open,
          isPinned: entry.isPinned,
          isProposed: entry.isProposed,
          dish: {
            ...named(dish),
            isDraft: dish.isDraft,
            costIdr: cost.idr,
            unpricedFoods: cost.unpricedFoodIds.length,
            ownShare: dishOwnShare(placed, shareOf),
            repeatedAfterOn: repeated.get(`${serviceOn} ${dish.recipeId}`),
          },
          insteadOf: instead && named(instead),
        }
      }),
  )
}

function repeatedDishes({ days, entries, dishes }: Board) {
  const served = entries.flatMap(({ serviceOn, course, recipeVersionId }) => {
    const dish = dishes.get(recipeVersionId)
    if (!dish) return []
    const { recipeId, family, repeatWindowDays, maxServings } = dish
    return [{ serviceOn, course, recipeId, family, repeatWindowDays, maxServings }]
  })
  const serviceDays = days.filter(({ isServed }) => isServed).map(({ on }) => on)
  const findings = varietyFindings(served, serviceDays, new Map())
  return new Map(
    findings.flatMap((found) =>
      found.code === 'repeated-too-soon'
        ? [[`${found.serviceOn} ${found.recipeId}`, found.earlierOn] as const]
        : [],
    ),
  )
}

/** What nobody has first, then what the own units give, then the rest by need. */
const rank = ({ supplied }: SupplyOfFood) => (supplied.unmet >= 0.05 ? 0 : supplied.own > 0 ? 1 : 2)

/** The week's supply by food with what it costs. */
export function boardSupply(
  lines: readonly PricedLine[],
  source: BoardSupply['source'],
  foodNames: ReadonlyMap<string, { nameId: string; nameEn: string }>,
): BoardSupply {
  const foods = coverageByFood([...lines]).map((food) => ({
    ...food,
    ...(foodNames.get(food.foodId) ?? { nameId: food.foodId, nameEn: food.foodId }),
  }))
  foods.sort((a, b) => rank(a) - rank(b) || b.supplied.own - a.supplied.own)
  const total = { own: 0, stock: 0, bought: 0, unmet: 0 }
  for (const { part, kg } of lines) total[part] += kg
  return {
    source,
    foods,
    foodCostIdr: suppliedIdr(lines),
    ownShare: ownShare(total),
    unmetKg: total.unmet,
  }
}

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

/** A planning run as those who wait for it see it. */
export type ShownRun = {
  id: string
  status: RunStatus
  limitSeconds: number
  isCancelRequested: boolean
  progress?: RunProgress
  findings: RunFinding[]
}
