import type { HouseholdMeasure } from '#app/features/foods/household-measure.ts'
import type { RecipeIngredient } from '#app/features/recipes/recipe.ts'
import type { PriceOfFood } from '#app/features/recipes/recipe-cost.ts'
import { foodOf, type NutritionFacts } from '#app/features/recipes/recipe-nutrition.ts'
import { type SaidAmount, saidAmount } from './said-amount.ts'
import {
  allergenChange,
  asWeighed,
  byNearness,
  effectOf,
  grossGramsInstead,
  lineWith,
  ruleFor,
  type SubstitutionEffect,
} from './substitution.ts'
import { roleOf, ruleOf, type ScaleRule } from './substitution-role.ts'

/** More of one food, as bought, no tray of a reference portion takes: 520 g of potato for rice. */
const MOST_GRAMS = 400

/** A food that may take the place of another, with what that changes per reference portion. */
export type Suggestion = {
  foodCode: string
  nameId: string
  nameEn: string
  grossGrams: number
  said?: SaidAmount
  effect: SubstitutionEffect
  allergens: { gained: string[]; lost: string[] }
  isOwnSupply: boolean
}

/** What may stand in the place of one line. */
export type LineSuggestions = {
  foodCode: string
  nameId: string
  nameEn: string
  grossGrams: number
  rule: ScaleRule
  /** Nearest first. */
  suggestions: Suggestion[]
  /** Foods of the role whose amount nobody can tell: BDD or what must stay the same is unknown. */
  unknownFoods: number
}

type Placed = Parameters<typeof roleOf>[0] & { id: string; isUltraProcessed: boolean }

/** Everything that suggestions rest on; maps by food id. */
export type SubstitutionFacts = {
  foods: readonly Placed[]
  nutrition: NutritionFacts
  priceIdrPerKg: PriceOfFood
  allergens: ReadonlyMap<string, readonly string[]>
  measures: ReadonlyMap<string, readonly HouseholdMeasure[]>
  ownFoodIds: ReadonlySet<string>
}

const isOwnLine = ({ partNumber = 0 }: RecipeIngredient) => partNumber === 0

/** Lines that the recipe says itself; what stands in a bumbu dasar is changed there. */
export const ownLines = (ingredients: readonly RecipeIngredient[]) => ingredients.filter(isOwnLine)

/** Foods of a role that the recipe does not hold yet and that a menu may hold. */
function candidatesOf(
  role: string,
  ingredients: readonly RecipeIngredient[],
  foods: readonly Placed[],
): Placed[] {
  const held = new Set(ownLines(ingredients).map(({ foodId }) => foodId))
  return foods.filter(
    (food) => roleOf(food) === role && !food.isUltraProcessed && !held.has(food.id),
  )
}

/** All suggestions of one line; undefined when its food has no role. */
export function suggestionsFor(
  line: RecipeIngredient,
  ingredients: readonly RecipeIngredient[],
  facts: SubstitutionFacts,
): LineSuggestions | undefined {
  const place = facts.foods.find(({ id }) => id === line.foodId)
  const role = place && roleOf(place)
  if (role === undefined) return undefined
  const food = foodOf(facts.nutrition, line.foodId)
  const rule = ruleFor(food, ruleOf(role))
  const others = ingredients.filter((one) => one !== line)
  const weighed = candidatesOf(role, ingredients, facts.foods).map((next) => ({
    next,
    grossGrams: grossGramsInstead(
      line.grossGrams,
      { food, next: foodOf(facts.nutrition, next.id) },
      rule,
    ),
  }))
  const suggestions = weighed.flatMap(({ next, grossGrams: exact }) => {
    const grossGrams = exact === undefined ? 0 : asWeighed(exact)
    if (grossGrams <= 0 || grossGrams > Math.max(MOST_GRAMS, line.grossGrams)) return []
    return [suggestionOf(lineWith(line, next, grossGrams), { line, others }, facts)]
  })
  return {
    ...{ foodCode: food.code, nameId: food.nameId, nameEn: food.nameEn },
    grossGrams: line.grossGrams,
    rule,
    suggestions: suggestions.sort(byNearness),
    unknownFoods: weighed.filter(({ grossGrams }) => grossGrams === undefined).length,
  }
}

function suggestionOf(
  after: RecipeIngredient,
  { line, others }: { line: RecipeIngredient; others: readonly RecipeIngredient[] },
  facts: SubstitutionFacts,
): Suggestion {
  const { nameId, nameEn } = foodOf(facts.nutrition, after.foodId)
  const allergensOf = (foodId: string) => facts.allergens.get(foodId) ?? []
  return {
    ...{ foodCode: after.foodCode, nameId, nameEn, grossGrams: after.grossGrams },
    said: saidAmount(facts.measures.get(after.foodId) ?? [], after.grossGrams),
    effect: effectOf({ before: line, after }, facts.nutrition, facts.priceIdrPerKg),
    allergens: allergenChange(
      others.flatMap(({ foodId }) => allergensOf(foodId)),
      { before: allergensOf(line.foodId), after: allergensOf(after.foodId) },
    ),
    isOwnSupply: facts.ownFoodIds.has(after.foodId),
  }
}
