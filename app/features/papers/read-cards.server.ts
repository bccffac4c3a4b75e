import { listDietaryNeeds } from '#app/features/beneficiaries/dietary-need.repository.server.ts'
import { listFoodsByIds } from '#app/features/foods/food.repository.server.ts'
import type { Food } from '#app/features/foods/food.ts'
import type { HouseholdMeasure } from '#app/features/foods/household-measure.ts'
import { listRuleValuesOn } from '#app/features/foods/rule-set.repository.server.ts'
import type { RuleSetValue } from '#app/features/foods/rule-set.ts'
import { criticalSteps } from '#app/features/recipes/critical-step.ts'
import { cookedGrams, eatenGrams } from '#app/features/recipes/edible-yield.ts'
import type { Recipe } from '#app/features/recipes/recipe.ts'
import { listRecipeVersions } from '#app/features/recipes/recipe-version.repository.server.ts'
import type { DocumentDish, WeekDocument } from '#app/features/signed-weeks/week-document.ts'
import type { Database } from '#db/database.ts'
import { alternatives, needsAt } from './alternative.ts'
import { listMeasuresOf, listVersionIds } from './card-recipe.repository.server.ts'
import { type CardDish, type CardEater, type KitchenCard, kitchenCard } from './kitchen-card.ts'
import { readPortions } from './read-portions.server.ts'

type Known = {
  foods: ReadonlyMap<string, Food>
  measures: ReadonlyMap<string, HouseholdMeasure[]>
  values: readonly RuleSetValue[]
  isPackage: boolean
}

/**
 * The cards of one day: the recipe versions of the week's papers, scaled to the portions that are
 * counted for the day now (schools may tell until the evening before).
 */
export async function readCards(
  db: Database,
  document: WeekDocument,
  { kitchenId, on }: { kitchenId: string; on: string },
): Promise<KitchenCard[]> {
  const dishes = document.dishes.filter((dish) => dish.on === on)
  if (dishes.length === 0) return []
  const recipes = await readRecipes(db, dishes)
  const foodIds = [...recipes.values()].flatMap(({ newest }) =>
    newest.ingredients.map(({ foodId }) => foodId),
  )
  const known = {
    ...(await readKnown(db, [...new Set(foodIds)])),
    values: await listRuleValuesOn(db, on),
    isPackage: document.days.some((day) => day.on === on && day.isPackage),
  }
  const rows = (await readPortions(db, kitchenId, [on])).flatMap((place) => place.rows)
  const needs = await listDietaryNeeds(db, kitchenId, on)
  return dishes.flatMap((dish) => {
    const recipe = recipes.get(`${dish.code} ${dish.version}`)
    if (!recipe) return []
    const eaters = document.groups.map(
      ({ groupKind, meal, portionClass, scales }): CardEater => ({
        groupKind,
        meal,
        portionClass,
        scale: scales.find(({ course }) => course === dish.course)?.scale ?? 0,
        portions: rows
          .filter((row) => row.groupKind === groupKind && row.meal === meal)
          .filter((row) => row.portionClass === portionClass)
          .reduce((sum, { portions }) => sum + (portions[0] ?? 0), 0),
      }),
    )
    const instead = alternatives(needsAt(dish, needs))
    return [kitchenCard({ ...cardDish(dish, recipe, known), alternatives: instead }, eaters)]
  })
}

async function readRecipes(db: Database, dishes: readonly DocumentDish[]) {
  const versions = await listVersionIds(
    db,
    dishes.map(({ code }) => code),
  )
  const wanted = versions.filter(({ code, version }) =>
    dishes.some((dish) => dish.code === code && dish.version === version),
  )
  const found = await listRecipeVersions(
    db,
    wanted.map(({ id }) => id),
  )
  return new Map(found.map((recipe) => [`${recipe.code} ${recipe.newest.version}`, recipe]))
}

async function readKnown(
  db: Database,
  foodIds: readonly string[],
): Promise<Pick<Known, 'foods' | 'measures'>> {
  const foods = await listFoodsByIds(db, foodIds)
  const measures = new Map<string, HouseholdMeasure[]>()
  for (const { foodId, ...measure } of await listMeasuresOf(db, foodIds)) {
    measures.set(foodId, [...(measures.get(foodId) ?? []), measure])
  }
  return { foods: new Map(foods.map((food) => [food.id, food])), measures }
}

function cardDish(
  dish: DocumentDish,
  { newest }: Recipe,
  { foods, measures, values, isPackage }: Known,
): Omit<CardDish, 'alternatives'> {
  const { course, code, version, nameId, nameEn, allergens } = dish
  const foodGroups = newest.ingredients.flatMap(({ foodId }) => foods.get(foodId)?.foodGroup ?? [])
  const eaten = newest.ingredients.map((one) => {
    const food = foods.get(one.foodId)
    return food && eatenGrams(one, food)
  })
  return {
    course,
    code,
    version,
    nameId,
    nameEn,
    allergens,
    cookingMethod: newest.cookingMethod,
    minutes: newest.minutes,
    note: newest.note,
    steps: newest.steps,
    critical: criticalSteps({ cookingMethod: newest.cookingMethod, foodGroups, isPackage }, values),
    cookedGrams: cookedGrams(newest, eaten),
    equipment: newest.equipment,
    ingredients: newest.ingredients.map(({ foodId, foodCode, grossGrams }) => {
      const food = foods.get(foodId)
      return {
        nameId: food?.nameId ?? foodCode,
        nameEn: food?.nameEn ?? foodCode,
        grossGrams,
        measures: measures.get(foodId) ?? [],
      }
    }),
  }
}
