import {
  type Composition,
  type CompositionValue,
  type Nutrition,
  nutritionOf,
  sumNutrition,
} from '#app/features/foods/composition.ts'
import { edibleGrams, type Food } from '#app/features/foods/food.ts'
import { eatenGrams, mostEatenGrams } from './edible-yield.ts'
import type { RecipeIngredient } from './recipe.ts'
import { type RetentionFactor, type RetentionTable, retainedOf } from './retention.ts'

/** A food as far as a recipe needs it. */
export type IngredientFood = Pick<
  Food,
  'code' | 'nameId' | 'nameEn' | 'edibleShare' | 'edibleShareSource'
> & { composition: Composition }

/** Everything a figure rests on: foods by id, and the retention table by code. */
export type NutritionFacts = {
  foods: ReadonlyMap<string, IngredientFood>
  retention: RetentionTable
}

/** Why nobody can say how much of a nutrient an ingredient gives. */
export type NutrientGap = 'edible-share' | 'composition' | 'retention'

/** One nutrient of one ingredient: eaten grams x value per 100 g x retained share. */
export type NutrientStep = {
  tagname: string
  composition?: CompositionValue
  retained?: RetentionFactor
  /** In the nutrient's unit, per reference portion; missing = unknown. */
  givenAmount?: number
  gap?: NutrientGap
}

/** The way of one ingredient from the market to the plate; each figure with its source. */
export type IngredientChain = {
  foodId: string
  food: IngredientFood
  grossGrams: number
  edibleGrams?: number
  eatenShare: number
  eatenGrams?: number
  retentionCode?: string
  retentionDescription?: string
  steps: NutrientStep[]
}

export function foodOf({ foods }: NutritionFacts, foodId: string): IngredientFood {
  const food = foods.get(foodId)
  if (!food) throw new Error(`recipe needs food ${foodId}, which was not loaded`)
  return food
}

function traceNutrient(
  ingredient: RecipeIngredient,
  facts: NutritionFacts,
  tagname: string,
): NutrientStep {
  const food = foodOf(facts, ingredient.foodId)
  const composition = food.composition.get(tagname)
  const retained = retainedOf(facts.retention, ingredient.retentionCode, tagname)
  const grams = eatenGrams(ingredient, food)
  const seen = { tagname, composition, retained }
  if (grams === 0) return { ...seen, givenAmount: 0 }
  if (grams === undefined) return { ...seen, gap: 'edible-share' }
  if (!composition) return { ...seen, gap: 'composition' }
  if (!retained) return { ...seen, gap: 'retention' }
  return { ...seen, givenAmount: (grams * composition.amountPer100g * retained.share) / 100 }
}

/**
 * The explainable chain of one ingredient: gross, BDD, edible, eaten, then for each nutrient the
 * table's value, what cooking keeps of it, and the amount per reference portion.
 */
export function traceIngredient(
  ingredient: RecipeIngredient,
  facts: NutritionFacts,
  tagnames: readonly string[],
): IngredientChain {
  const food = foodOf(facts, ingredient.foodId)
  return {
    foodId: ingredient.foodId,
    food,
    grossGrams: ingredient.grossGrams,
    edibleGrams: edibleGrams(food, ingredient.grossGrams),
    eatenShare: ingredient.eatenShare,
    eatenGrams: eatenGrams(ingredient, food),
    retentionCode: ingredient.retentionCode,
    retentionDescription: facts.retention.get(ingredient.retentionCode ?? '')?.description,
    steps: tagnames.map((tagname) => traceNutrient(ingredient, facts, tagname)),
  }
}

/** The same steps as one sum: what has a gap counts as unknown grams, never as 0. */
function ingredientNutrition(
  ingredient: RecipeIngredient,
  facts: NutritionFacts,
  tagnames: readonly string[],
): Nutrition {
  const food = foodOf(facts, ingredient.foodId)
  const grams = eatenGrams(ingredient, food)
  const isKept = (tagname: string) =>
    retainedOf(facts.retention, ingredient.retentionCode, tagname) !== undefined
  return nutritionOf(
    {
      code: food.code,
      composition:
        grams === undefined
          ? new Map()
          : new Map([...food.composition].filter(([tagname]) => isKept(tagname))),
      edibleGrams: grams ?? mostEatenGrams(ingredient),
      retainedShare: (tagname) =>
        retainedOf(facts.retention, ingredient.retentionCode, tagname)?.share ?? 0,
    },
    tagnames,
  )
}

/** Nutrients of one reference portion, as eaten. */
export const recipeNutrition = (
  ingredients: readonly RecipeIngredient[],
  facts: NutritionFacts,
  tagnames: readonly string[],
): Nutrition => sumNutrition(ingredients.map((one) => ingredientNutrition(one, facts, tagnames)))
