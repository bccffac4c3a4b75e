import type { CalendarDay } from '#app/features/kitchens/service-calendar.ts'
import type { Dish } from '#app/features/menus/dish.ts'
import { type CostOfKg, dishCost } from '#app/features/menus/menu-cost.ts'
import { varietyFindings } from '#app/features/menus/menu-variety.ts'
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
import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import type { BoardEntry } from './board-menu.ts'
import type { LandedPrice } from './supply-estimate.ts'

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
export function costOfKgOn(lines: readonly PricedLine[], landedPrice: LandedPrice): CostOfKg {
  const supplied = meanCostOfKg(lines)
  return (foodId, serviceOn) => supplied(foodId, serviceOn) ?? landedPrice(foodId, serviceOn)
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
