import type { Dish } from '#app/features/menus/dish.ts'
import type { Amount } from '#app/features/menus/menu-nutrition.ts'
import { suitsDay } from '#app/features/menus/package-day.ts'
import { gramsByFood } from '#app/features/recipes/recipe-part.ts'
import { BANK_NUTRIENTS } from './bank-band.ts'
import type { BankDish, BankWish } from './bank-problem.ts'
import { isFarmFood } from './farm-food.ts'
import type { ReadyGroup, ReadyWeekKind } from './ready-week.ts'
import type { JudgedGroup } from './week-judgement.ts'

/** What somebody wants a ready week to be; building it chooses the dishes. */
export type WeekOrder = {
  code: string
  kind: ReadyWeekKind
  groups: ReadyGroup[]
  /** Whose dishes are welcome; a dish without an origin belongs everywhere. */
  origins: string[]
  pins: { dayNumber: number; recipe: string }[]
}

/** How often a family may stand in a week: variety on the plate. Our choice. */
const FAMILY_LIMITS = new Map([
  ['rice', 3],
  ['noodle', 1],
  ['chicken', 2],
  ['egg', 2],
  ['fish', 3],
  ['seafood', 1],
  ['beef', 1],
  ['liver', 1],
  ['tempe', 3],
  ['tahu', 3],
  ['bean', 2],
  ['peanut', 1],
  ['leafy', 4],
  ['banana', 3],
  ['papaya', 2],
  ['melon', 2],
])

/** At most two fried dishes a week: the rule that kitchens keep on their board, too. */
const MOST_FRIED = 2
const isFried = (dish: Pick<Dish, 'cookingMethod'>) => dish.cookingMethod === 'deep-fry'

/**
 * Little of what keeps is neither fried dry nor nuts: a package may hold one crisp dish a day and
 * the same food three times a week. Our choice.
 */
const PACKAGE_LIMITS = { fried: 6, servings: 3 }

/** The solver knows no frying; packages cannot keep every band, and must not buy them by monotony. */
const VARIETY_MISSED = { cooked: 0.2, package: 100 }

/** PAUD and toddlers get no spice at all, other small children nothing hot. */
function suits({ spiceLevel }: Dish, groups: readonly ReadyGroup[]): boolean {
  const kinds = groups.map(({ groupKind }) => groupKind)
  if (kinds.some((kind) => kind === 'paud' || kind === 'toddler')) return spiceLevel === 'none'
  return spiceLevel !== 'hot'
}

const FOREIGN_IDR = 600
const ANYWHERE_IDR = 150
const USED_BEFORE_IDR = 250
const NOT_FROM_FARM_IDR = 300

function dispreferenceIdr(dish: Dish, order: WeekOrder, timesUsed: number): number {
  const grams = dish.ingredients.reduce((sum, { grossGrams }) => sum + grossGrams, 0)
  const farmGrams = dish.ingredients
    .filter(({ foodCode }) => isFarmFood(foodCode))
    .reduce((sum, { grossGrams }) => sum + grossGrams, 0)
  const isOwn = dish.origin !== undefined && order.origins.includes(dish.origin)
  const place = isOwn ? 0 : dish.origin === undefined ? ANYWHERE_IDR : FOREIGN_IDR
  return place + timesUsed * USED_BEFORE_IDR + (1 - farmGrams / grams) * NOT_FROM_FARM_IDR
}

export type BankStore = {
  dishes: readonly Dish[]
  nutrients: ReadonlyMap<string, ReadonlyMap<string, Amount>>
  priceIdrPerKg: ReadonlyMap<string, number>
  groups: JudgedGroup[]
  /** How long what stands in a package has to keep. */
  packageKeepsHours: number
  /** Recipe codes, once for each earlier week that serves them. */
  used: readonly string[]
}

/** The problem of a week in the words of the bank: which dishes, how welcome, what is pinned. */
export function wishFor(order: WeekOrder, store: BankStore): BankWish {
  const isPackage = order.kind === 'package'
  const offered = store.dishes.filter(
    (dish) => suits(dish, order.groups) && suitsDay(dish, { isPackage }, store.packageKeepsHours),
  )
  const dishes = offered.map((dish): BankDish => {
    const timesUsed = store.used.filter((code) => code === dish.code).length
    const amounts = store.nutrients.get(dish.recipeId)
    return {
      code: dish.code,
      course: dish.course,
      family: dish.family,
      repeatWindowDays: dish.repeatWindowDays,
      maxServings: isPackage ? PACKAGE_LIMITS.servings : dish.code === 'nasi-putih' ? 3 : 1,
      ingredients: gramsByFood(dish.ingredients),
      isFried: isFried(dish),
      leastNutrients: new Map(
        BANK_NUTRIENTS.map((tagname) => [tagname, amounts?.get(tagname)?.least ?? 0]),
      ),
      dispreferenceIdr: Math.round(dispreferenceIdr(dish, order, timesUsed)),
    }
  })
  return {
    code: order.code,
    dishes,
    groups: store.groups,
    priceIdrPerKg: store.priceIdrPerKg,
    familyMaxServings: isPackage ? new Map() : FAMILY_LIMITS,
    varietyMissedShare: VARIETY_MISSED[order.kind],
    mostFried: isPackage ? PACKAGE_LIMITS.fried : MOST_FRIED,
    pinned: order.pins.flatMap(({ dayNumber, recipe }) => {
      const dish = dishes.find(({ code }) => code === recipe)
      return dish ? [{ dayNumber, course: dish.course, code: recipe }] : []
    }),
  }
}
