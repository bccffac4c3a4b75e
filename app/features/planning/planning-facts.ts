import { amountOf, leastOf } from '#app/features/foods/composition.ts'
import type { MealBand } from '#app/features/foods/meal-band.ts'
import { type RuleSetValue, ruleValue } from '#app/features/foods/rule-set.ts'
import type { Dish } from '#app/features/menus/dish.ts'
import { type NutritionFacts, recipeNutrition } from '#app/features/recipes/recipe-nutrition.ts'
import { gramsByFood } from '#app/features/recipes/recipe-part.ts'
import { DAY_NUTRIENTS, WEEK_NUTRIENTS } from './planning-bands.ts'
import type { InputBand, InputRecipe, PlanningInput } from './planning-input.ts'

const TAGNAMES = [...DAY_NUTRIENTS, ...WEEK_NUTRIENTS]

/**
 * A dish as the planner takes it. Of a nutrient that is only partly known it gets the known part,
 * which is the pessimistic end for a floor; of one about which nothing is known it gets nothing.
 */
export function inputRecipe(dish: Dish, facts: NutritionFacts): InputRecipe {
  const nutrition = recipeNutrition(dish.ingredients, facts, TAGNAMES)
  const known = TAGNAMES.flatMap((tagname) => {
    const amount = amountOf(nutrition, tagname)
    const isUnknown = amount.unknownGrams > 0 && amount.knownAmount === 0
    return isUnknown ? [] : [[tagname, leastOf(amount)] as const]
  })
  return {
    versionId: dish.versionId,
    code: `${dish.code}@${dish.version}`,
    course: dish.course,
    family: dish.family,
    cookingMethod: dish.cookingMethod,
    ingredients: gramsByFood(dish.ingredients),
    knownNutrients: new Map(known),
    equipment: dish.equipment,
    repeatWindowDays: dish.repeatWindowDays,
    maxServings: dish.maxServings,
    spiceLevel: dish.spiceLevel,
    kitchenId: dish.kitchenId,
    isOutdated: dish.isOutdated,
  }
}

/** The bands to plan by: those derived from AKG, because the printed ones differ in places. */
export const plannedBands = (bands: readonly MealBand[]): InputBand[] =>
  bands
    .filter(({ basis, nutrient }) => basis === 'akg-derived' && TAGNAMES.includes(nutrient))
    .map(({ groupKind, meal, nutrient, min, max }) => ({ groupKind, meal, nutrient, min, max }))

/** The price ceilings of a rule set; without them nobody can say what a portion may cost. */
export function ceilingsOf(values: readonly RuleSetValue[]): PlanningInput['ceilingIdr'] {
  const small = ruleValue(values, 'price-ceiling-small-idr')
  const large = ruleValue(values, 'price-ceiling-large-idr')
  if (small === undefined || large === undefined) {
    throw new Error('the rule set names no price ceilings')
  }
  return { small, large }
}
