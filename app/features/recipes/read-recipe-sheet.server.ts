import type { Actor } from '#app/features/accounts/actor.ts'
import { listPortionScales } from '#app/features/beneficiaries/headcount.repository.server.ts'
import { listNutrients } from '#app/features/foods/composition.repository.server.ts'
import { scaleNutrition } from '#app/features/foods/composition.ts'
import { GROUP_KINDS, type GroupKind } from '#app/features/foods/requirement.ts'
import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import type { Database } from '#db/database.ts'
import { cookedGrams, eatenGrams } from './edible-yield.ts'
import { pricesFor } from './read-recipe-list.server.ts'
import type { Course, RecipeContent, RecipeIngredient } from './recipe.ts'
import { chainRows } from './recipe-chain.ts'
import { recipeCost } from './recipe-cost.ts'
import { nutritionFactsFor } from './recipe-facts.repository.server.ts'
import { figuresOf } from './recipe-figure.ts'
import { foodOf, type NutritionFacts, recipeNutrition } from './recipe-nutrition.ts'

/** What people ask of a dish, in the order in which they read it. */
const SHOWN = [
  'ENERC_KCAL',
  'PROCNT',
  'FAT',
  'CHOCDF',
  'FIBTG',
  'CA',
  'P',
  'FE',
  'ZN',
  'NA',
  'VITA',
  'THIA',
  'RIBF',
  'NIA',
  'VITC',
]

/** Everything that a page says of one version: nutrients, cost, and one nutrient step by step. */
export async function readRecipeSheet(
  db: Database,
  actor: Actor,
  asked: { course: Course; content: RecipeContent; tagname: string; today: string },
) {
  const { ingredients } = asked.content
  const facts = await nutritionFactsFor(
    db,
    ingredients.map(({ foodId }) => foodId),
  )
  const nutrients = (await listNutrients(db)).filter(({ tagname }) => SHOWN.includes(tagname))
  const nutrition = recipeNutrition(ingredients, facts, SHOWN)
  const traced = nutrients.find(({ tagname }) => tagname === asked.tagname) ?? nutrients[0]
  return {
    figures: figuresOf(nutrition, nutrients),
    foodNames: namesOf(ingredients, facts),
    cookedGrams: cookedGrams(
      asked.content,
      ingredients.map((one) => eatenGrams(one, foodOf(facts, one.foodId))),
    ),
    chain: traced && {
      nutrient: traced,
      ingredients: chainRows(ingredients, facts, traced.tagname),
    },
    cost: await costOf(db, actor, ingredients),
    portions: (await scalesOn(db, asked.today, asked.course)).map(({ groupKind, scale }) => ({
      groupKind,
      scale,
      figures: figuresOf(scaleNutrition(nutrition, scale), nutrients.slice(0, 4)),
    })),
  }
}

const namesOf = (ingredients: readonly RecipeIngredient[], facts: NutritionFacts) =>
  Object.fromEntries(
    ingredients.map(({ foodId }) => {
      const { code, nameId, nameEn } = foodOf(facts, foodId)
      return [code, { nameId, nameEn }]
    }),
  )

async function costOf(db: Database, actor: Actor, ingredients: readonly RecipeIngredient[]) {
  const prices = await pricesFor(db, actor)
  const lines = ingredients.map(({ foodId, foodCode, grossGrams }) => {
    const price = prices.get(foodId)
    const cost = recipeCost([{ foodId, grossGrams }], () => price?.priceIdrPerKg)
    return { foodCode, grossGrams, price, costIdr: price && cost.knownIdr }
  })
  return { ...recipeCost(ingredients, (id) => prices.get(id)?.priceIdrPerKg), lines }
}

async function scalesOn(db: Database, today: string, course: Course) {
  const book = await findRuleBookOn(db, today)
  const scales = book ? await listPortionScales(db, book.ruleSet.id) : []
  const placeOf = (kind: GroupKind) => GROUP_KINDS.indexOf(kind)
  return scales
    .filter((one) => one.course === course)
    .sort((a, b) => placeOf(a.groupKind) - placeOf(b.groupKind))
}
