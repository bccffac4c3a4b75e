import type { MealBand } from '#app/features/foods/meal-band.ts'
import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import { BANK_NUTRIENTS, bankBands } from '#app/features/menu-bank/bank-band.ts'
import {
  type JudgedDish,
  type JudgedGroup,
  judgeWeek,
} from '#app/features/menu-bank/week-judgement.ts'
import { amountsOf } from '#app/features/menus/dish.ts'
import type { Course } from '#app/features/recipes/recipe.ts'
import { recipeNutrition } from '#app/features/recipes/recipe-nutrition.ts'
import { shippedFacts, shippedRecipes } from './recipe-bank.ts'
import { readReference } from './reference-data.ts'

const facts = shippedFacts()
const recipes = new Map(shippedRecipes().map((recipe) => [recipe.code, recipe]))
const orders = readReference('ready-weeks.csv')
const dishes = readReference('ready-week-dishes.csv')
const maybe = (text: string | undefined) => (text ? Number(text) : undefined)

const bands = readReference('meal-bands.csv').map(
  (row): MealBand => ({
    groupKind: row.group_kind as GroupKind,
    meal: row.meal as Meal,
    nutrient: row.nutrient!,
    basis: row.basis as MealBand['basis'],
    min: maybe(row.min_amount),
    max: maybe(row.max_amount),
    source: row.source!,
  }),
)
const ruleSet = { id: '', code: '', name: '', effectiveFrom: '', source: '' }
const book = { ruleSet, values: [], bands }

const ceilingOf = (groupKind: string) => {
  const size = ['toddler', 'paud', 'sd13'].includes(groupKind) ? 'small' : 'large'
  const key = `price-ceiling-${size}-idr`
  return Number(readReference('rule-set-values.csv').find((row) => row.key === key)!.value)
}

/** The newest price of the demo region, by food code. */
const prices = new Map(
  readReference('prices.csv')
    .filter(({ region }) => region === '19')
    .sort((a, b) => a.month!.localeCompare(b.month!))
    .map((row) => [row.food!, Number(row.price_idr_per_kg)]),
)

function groupOf(text: string): JudgedGroup {
  const [groupKind, meal] = text.split('/') as [GroupKind, Meal]
  const scales = readReference('portion-scales.csv').filter((row) => row.group_kind === groupKind)
  return {
    groupKind,
    meal,
    scale: new Map(scales.map((row) => [row.course as Course, Number(row.scale)])),
    bands: bankBands(book, { groupKind, meal }),
    ceilingIdr: ceilingOf(groupKind),
  }
}

const amounts = new Map(
  [...recipes.values()].map(({ code, ingredients }) => [
    code,
    amountsOf(recipeNutrition(ingredients, facts, BANK_NUTRIENTS), BANK_NUTRIENTS),
  ]),
)

export type WeekDish = JudgedDish & { code: string; spiceLevel: string; isFried: boolean }

const dishesOf = (week: string): WeekDish[] =>
  dishes
    .filter((row) => row.week === week)
    .map((row) => {
      const recipe = recipes.get(row.recipe!)!
      return {
        dayNumber: Number(row.day_number),
        course: row.course as Course,
        code: recipe.code,
        spiceLevel: recipe.spiceLevel,
        isFried: recipe.cookingMethod === 'deep-fry',
        ingredients: recipe.ingredients,
        nutrients: amounts.get(recipe.code)!,
      }
    })

/** Every ready week of the tree, measured by the recipes and prices of the tree. */
export const shippedWeeks = orders.map((order) => {
  const groups = order.groups!.split(' ').map(groupOf)
  const own = dishesOf(order.code!)
  return {
    code: order.code!,
    kind: order.kind!,
    groups,
    dishes: own,
    judgements: groups.map((group) => judgeWeek(own, group, (food) => prices.get(food))),
  }
})
