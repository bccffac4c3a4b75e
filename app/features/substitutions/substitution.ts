import { amountOf, isWhole } from '#app/features/foods/composition.ts'
import type { RecipeIngredient } from '#app/features/recipes/recipe.ts'
import { type PriceOfFood, recipeCost } from '#app/features/recipes/recipe-cost.ts'
import {
  type IngredientFood,
  type NutritionFacts,
  recipeNutrition,
} from '#app/features/recipes/recipe-nutrition.ts'
import type { ScaleRule } from './substitution-role.ts'

/** Nutrients of which a page says the change. */
export const EFFECT_NUTRIENTS = ['ENERC_KCAL', 'PROCNT', 'FAT', 'CHOCDF'] as const
export type EffectNutrient = (typeof EFFECT_NUTRIENTS)[number]

const KEPT_NUTRIENT = { 'same-protein': 'PROCNT', 'same-energy': 'ENERC_KCAL' } as const

/** What a gram as bought gives of that which stays the same; undefined = unknown or nothing. */
function worthPerGram(
  { edibleShare, composition }: Pick<IngredientFood, 'edibleShare' | 'composition'>,
  rule: ScaleRule,
): number | undefined {
  if (edibleShare === undefined) return undefined
  if (rule === 'same-edible-grams') return edibleShare
  const amount = composition.get(KEPT_NUTRIENT[rule])?.amountPer100g
  return amount ? (edibleShare * amount) / 100 : undefined
}

type Worth = Pick<IngredientFood, 'edibleShare' | 'composition'>

/** The rule as far as the food that leaves lets it: without known protein, its edible grams stay. */
export const ruleFor = (food: Worth, rule: ScaleRule): ScaleRule =>
  worthPerGram(food, rule) === undefined ? 'same-edible-grams' : rule

/**
 * Gross grams of `next` in place of `grossGrams` of `food`: gross x worth / worth of the next one,
 * where worth per gram is BDD, or BDD x protein (energy) per 100 g. 45 g of chicken (BDD 0.58,
 * 18.2 g protein) are 4.75 g of protein. Undefined when either is unknown.
 */
export function grossGramsInstead(
  grossGrams: number,
  { food, next }: { food: Worth; next: Worth },
  rule: ScaleRule,
): number | undefined {
  const [worth, nextWorth] = [worthPerGram(food, rule), worthPerGram(next, rule)]
  return worth === undefined || nextWorth === undefined
    ? undefined
    : (grossGrams * worth) / nextWorth
}

/** Tenths of a gram: what a recipe's field holds, and finer than any kitchen weighs. */
export const asWeighed = (grams: number) => Math.round(grams * 10) / 10

/** Change per reference portion, after minus before; missing = unknown. */
export type SubstitutionEffect = {
  /** In the nutrient's unit. */
  changes: Partial<Record<EffectNutrient, number>>
  costChangeIdr?: number
}

/** What changes of a dish when `after` stands where `before` stood; all other lines cancel out. */
export function effectOf(
  { before, after }: { before: RecipeIngredient; after: RecipeIngredient },
  facts: NutritionFacts,
  priceIdrPerKg: PriceOfFood,
): SubstitutionEffect {
  const changes: SubstitutionEffect['changes'] = {}
  for (const tagname of EFFECT_NUTRIENTS) {
    const [old, next] = [before, after].map((line) =>
      amountOf(recipeNutrition([line], facts, [tagname]), tagname),
    )
    if (old && next && isWhole(old) && isWhole(next)) {
      changes[tagname] = next.knownAmount - old.knownAmount
    }
  }
  const [old, next] = [before, after].map((line) => recipeCost([line], priceIdrPerKg))
  const isPriced = [old, next].every((cost) => cost?.unpricedFoodIds.length === 0)
  const costChangeIdr = isPriced && old && next ? next.knownIdr - old.knownIdr : undefined
  return { changes, costChangeIdr }
}

/** Energy of a gram (Atwater general factors; Merrill & Watt, USDA Handbook 74, 1973). */
const KCAL_PER_G = { PROCNT: 4, FAT: 9, CHOCDF: 4 } as const

/**
 * How far the plate moves, in kcal: the sum of 4 |protein|, 9 |fat| and 4 |carbohydrate|, each in
 * grams of change, so that more fat is not hidden by less starch. Unknown when one of them is.
 */
export function distanceKcal({ changes }: SubstitutionEffect): number | undefined {
  const { PROCNT, FAT, CHOCDF } = changes
  if (PROCNT === undefined || FAT === undefined || CHOCDF === undefined) return undefined
  return (
    KCAL_PER_G.PROCNT * Math.abs(PROCNT) +
    KCAL_PER_G.FAT * Math.abs(FAT) +
    KCAL_PER_G.CHOCDF * Math.abs(CHOCDF)
  )
}

/** Nobody tastes or measures less on a plate: within a step cost decides, then own supply. */
const DISTANCE_STEP_KCAL = 10

export type Ranked = { effect: SubstitutionEffect; isOwnSupply: boolean; foodCode: string }

/** Nearest first, by steps of 10 kcal, then cheapest, then own supply; what is unknown is last. */
export function byNearness(a: Ranked, b: Ranked): number {
  const stepOf = ({ effect }: Ranked) => {
    const distance = distanceKcal(effect)
    return distance === undefined ? undefined : Math.floor(distance / DISTANCE_STEP_KCAL)
  }
  return (
    knownFirst(stepOf(a), stepOf(b)) ||
    knownFirst(a.effect.costChangeIdr, b.effect.costChangeIdr) ||
    Number(b.isOwnSupply) - Number(a.isOwnSupply) ||
    a.foodCode.localeCompare(b.foodCode)
  )
}

function knownFirst(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return a - b
}

/** The line with another food; the way of cooking chooses its retention row anew when it is saved. */
export function lineWith(
  line: RecipeIngredient,
  next: { id: string; code: string },
  grossGrams: number,
): RecipeIngredient {
  if (next.id === line.foodId) return { ...line, grossGrams }
  return {
    ...line,
    foodId: next.id,
    foodCode: next.code,
    grossGrams,
    retentionCode: undefined,
  }
}

/** Allergens that the dish has afterwards and had not before, and the other way round. */
export function allergenChange(
  others: readonly string[],
  { before, after }: { before: readonly string[]; after: readonly string[] },
): { gained: string[]; lost: string[] } {
  const without = (from: readonly string[], taken: readonly string[]) =>
    from.filter((one) => !taken.includes(one) && !others.includes(one))
  return { gained: without(after, before), lost: without(before, after) }
}
