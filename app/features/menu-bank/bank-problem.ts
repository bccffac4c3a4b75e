import { COURSES, type Course } from '#app/features/recipes/recipe.ts'
import { gramsToKg } from '#app/shared/mass.ts'
import type { PlanningProblem } from '#solver/index.ts'
import { BANK_NUTRIENTS } from './bank-band.ts'
import { READY_DAYS } from './ready-week.ts'
import type { JudgedGroup } from './week-judgement.ts'

/** A dish that may stand in a ready week; ids are recipe codes. */
export type BankDish = {
  code: string
  course: Course
  family?: string
  repeatWindowDays: number
  maxServings?: number
  ingredients: { foodCode: string; grossGrams: number }[]
  /** The pessimistic end for floors, per reference portion, by tagname. */
  leastNutrients: ReadonlyMap<string, number>
  isFried: boolean
  /** What choosing it is held to cost beyond its food, Rp per reference portion: taste, variety. */
  dispreferenceIdr: number
}

export type BankWish = {
  code: string
  dishes: BankDish[]
  groups: JudgedGroup[]
  priceIdrPerKg: ReadonlyMap<string, number>
  /** At most so many servings of a family in the week. */
  familyMaxServings: ReadonlyMap<string, number>
  mostFried: number
  /** What a week that breaks a limit of variety is held to miss, in shares of all limits. */
  varietyMissedShare: number
  /** Dishes that make the week what it is, by day number. */
  pinned: { dayNumber: number; course: Course; code: string }[]
}

/** A week without a date: days of a Monday to Saturday that nobody serves. */
const DAYS = READY_DAYS.map((dayNumber) => `2001-01-0${dayNumber}`)

/** Portions of each group: only their equality counts. */
const PORTIONS = 100

/** A food that nobody buys; its price carries what makes a dish less welcome. */
const DISPREFERENCE = 'dispreference'
const DISPREFERENCE_IDR_PER_KG = 1_000_000

/**
 * What a portion costs, as if it were a nutrient: so each group keeps its price ceiling on each
 * day, where the planning format knows the money of a kitchen over all its days.
 */
const PRICE = 'price-idr'

/**
 * Bands before everything: a band that is missed by 1 % costs Rp 10,000 a portion, more than any
 * choice of dishes saves. These are no weights of a kitchen; they build the bank alone.
 */
const WEIGHTS: PlanningProblem['weights'] = {
  unmetIdrPerKg: 1e9,
  skippedCourseIdrPerPortion: 1e7,
  belowBandIdr: 1e6,
  aboveBandIdr: 1e6,
  overBudgetFactor: 10,
  varietyIdrPerPortion: 200,
  menuChangeIdrPerPortion: 0,
}

/** Rupiah of one reference portion; foods without a price cost nothing here. */
export const dishCostIdr = (
  { ingredients }: Pick<BankDish, 'ingredients'>,
  priceIdrPerKg: ReadonlyMap<string, number>,
) =>
  ingredients.reduce(
    (sum, { foodCode, grossGrams }) =>
      sum + gramsToKg(grossGrams) * (priceIdrPerKg.get(foodCode) ?? 0),
    0,
  )

const recipeOf = (dish: BankDish, wish: BankWish): PlanningProblem['recipes'][number] => ({
  id: dish.code,
  course: dish.course,
  family: dish.family,
  ingredients: [
    ...dish.ingredients.map(({ foodCode, grossGrams }) => ({ food: foodCode, grossGrams })),
    ...(dish.dispreferenceIdr > 0
      ? [
          {
            food: DISPREFERENCE,
            grossGrams: (dish.dispreferenceIdr / DISPREFERENCE_IDR_PER_KG) * 1000,
          },
        ]
      : []),
  ],
  nutrients: {
    ...Object.fromEntries(dish.leastNutrients),
    [PRICE]: dishCostIdr(dish, wish.priceIdrPerKg),
  },
  repeatWindowDays: Math.min(dish.repeatWindowDays, DAYS.length),
  maxServings: dish.maxServings ?? 2,
})

const groupOf = (group: JudgedGroup): PlanningProblem['kitchens'][number]['groups'][number] => ({
  id: `${group.groupKind}-${group.meal}`,
  portions: DAYS.map(() => PORTIONS),
  portionScale: Object.fromEntries(group.scale),
  budgetIdrPerPortion: group.ceilingIdr * 2,
  bands: [
    ...group.bands.map(({ nutrient, per, min, max }) => ({
      nutrient,
      per: per === 'day' ? ('day' as const) : ('horizon' as const),
      min,
      max,
    })),
    { nutrient: PRICE, per: 'day' as const, max: group.ceilingIdr },
  ],
})

/**
 * A ready week as a problem of one kitchen (planning format): its groups with the bands they are
 * judged by, every dish that may be served, each food at its reference price.
 */
export function assembleBankProblem(wish: BankWish): PlanningProblem {
  const foods = new Set(wish.dishes.flatMap((d) => d.ingredients.map((one) => one.foodCode)))
  const priced = [...foods].flatMap((food) => {
    const priceIdrPerKg = wish.priceIdrPerKg.get(food)
    return priceIdrPerKg === undefined ? [] : [{ food, priceIdrPerKg }]
  })
  const offers = [...priced, { food: DISPREFERENCE, priceIdrPerKg: DISPREFERENCE_IDR_PER_KG }]
  return {
    format: 'lumbung/planning-problem@1',
    id: wish.code,
    days: [...DAYS],
    courses: ['staple', 'animal', 'plant', 'vegetable', 'fruit'],
    nutrients: [...BANK_NUTRIENTS, PRICE].map((id) => ({ id, unit: 'as in its table' })),
    foods: [...foods, DISPREFERENCE].sort().map((id) => ({ id })),
    recipes: wish.dishes.map((dish) => recipeOf(dish, wish)),
    kitchens: [
      {
        id: 'bank',
        groups: wish.groups.map(groupOf),
        equipment: [],
        familyMaxServings: Object.fromEntries(wish.familyMaxServings),
        excludedRecipes: [],
        fixedMenu: wish.pinned.flatMap(({ dayNumber, course, code }) => {
          const day = DAYS[dayNumber - 1]
          return day === undefined ? [] : [{ day, course, recipe: code }]
        }),
        announcedMenu: [],
      },
    ],
    lots: [],
    suppliers: [{ id: 'market', offers }],
    weights: WEIGHTS,
  }
}

/** The dishes of a plan of such a problem, by day number. */
export const bankMenu = (menus: readonly { day: string; course: string; recipe: string }[]) =>
  menus.flatMap(({ day, course, recipe }) => {
    const known = COURSES.find((one) => one === course)
    return known ? [{ dayNumber: DAYS.indexOf(day) + 1, course: known, code: recipe }] : []
  })
