import { mostPer100g } from './nutrient.ts'

/** Measured on this food; borrowed from another country's table; derived by a rule the note names. */
export type CompositionBasis = 'measured' | 'borrowed' | 'derived'

export type CompositionValue = {
  /** In the nutrient's unit, per 100 g edible portion. */
  amountPer100g: number
  sourceCode: string
  basis: CompositionBasis
  note?: string
}

/** By INFOODS tagname. A missing entry was never measured: unknown, never 0. */
export type Composition = ReadonlyMap<string, CompositionValue>

/** A sum that knows what it does not know. */
export type NutrientAmount = {
  /** Sum of what was measured, in the nutrient's unit: the truth is at least this. */
  knownAmount: number
  /** Edible grams of food for which nobody measured this nutrient; 0 = the sum is whole. */
  unknownGrams: number
  /** Codes of those foods, each once. */
  unknownFoods: readonly string[]
}

/**
 * Nutrients of an amount of food. A tagname that `amounts` lacks is unknown for every gram, so
 * sums of different nutrient lists can never pass an unmeasured part off as 0.
 */
export type Nutrition = {
  edibleGrams: number
  foods: readonly string[]
  amounts: ReadonlyMap<string, NutrientAmount>
}

export type EatenFood = {
  code: string
  composition: Composition
  /** Of the edible part, raw. */
  edibleGrams: number
  /** 0 to 1 of a nutrient that survives cooking; all of it when not given. */
  retainedShare?: (tagname: string) => number
}

export const noFood: Nutrition = { edibleGrams: 0, foods: [], amounts: new Map() }

const without = (a: readonly string[], b: readonly string[]) => b.filter((one) => !a.includes(one))
const united = (a: readonly string[], b: readonly string[]) => [...a, ...without(a, b)]

/** What `edibleGrams` of one food give, for the nutrients asked. 0 g of anything is known. */
export function nutritionOf(food: EatenFood, tagnames: readonly string[]): Nutrition {
  if (food.edibleGrams === 0) return noFood
  const amountOf = (tagname: string): NutrientAmount => {
    const value = food.composition.get(tagname)
    if (!value) return { knownAmount: 0, unknownGrams: food.edibleGrams, unknownFoods: [food.code] }
    const share = food.retainedShare?.(tagname) ?? 1
    const knownAmount = (value.amountPer100g * food.edibleGrams * share) / 100
    return { knownAmount, unknownGrams: 0, unknownFoods: [] }
  }
  return {
    edibleGrams: food.edibleGrams,
    foods: [food.code],
    amounts: new Map(tagnames.map((tagname) => [tagname, amountOf(tagname)])),
  }
}

/** One nutrient; a tagname that was never asked for is unknown for all of the food. */
export const amountOf = (nutrition: Nutrition, tagname: string): NutrientAmount =>
  nutrition.amounts.get(tagname) ?? {
    knownAmount: 0,
    unknownGrams: nutrition.edibleGrams,
    unknownFoods: nutrition.foods,
  }

export function addNutrition(a: Nutrition, b: Nutrition): Nutrition {
  const tagnames = united([...a.amounts.keys()], [...b.amounts.keys()])
  const added = (tagname: string): NutrientAmount => {
    const [left, right] = [amountOf(a, tagname), amountOf(b, tagname)]
    return {
      knownAmount: left.knownAmount + right.knownAmount,
      unknownGrams: left.unknownGrams + right.unknownGrams,
      unknownFoods: united(left.unknownFoods, right.unknownFoods),
    }
  }
  return {
    edibleGrams: a.edibleGrams + b.edibleGrams,
    foods: united(a.foods, b.foods),
    amounts: new Map(tagnames.map((tagname) => [tagname, added(tagname)])),
  }
}

export const sumNutrition = (parts: readonly Nutrition[]): Nutrition =>
  parts.reduce(addNutrition, noFood)

/** `factor` portions of it, 0 or more; 0 portions are no food and nothing unknown. */
export function scaleNutrition(nutrition: Nutrition, factor: number): Nutrition {
  if (factor === 0) return noFood
  const scaled = (amount: NutrientAmount): NutrientAmount => ({
    knownAmount: amount.knownAmount * factor,
    unknownGrams: amount.unknownGrams * factor,
    unknownFoods: amount.unknownFoods,
  })
  return {
    edibleGrams: nutrition.edibleGrams * factor,
    foods: nutrition.foods,
    amounts: new Map([...nutrition.amounts].map(([tagname, one]) => [tagname, scaled(one)])),
  }
}

export const isWhole = (amount: NutrientAmount) => amount.unknownGrams === 0

/** The pessimistic end for a floor, in the nutrient's unit. */
export const leastOf = (amount: NutrientAmount) => amount.knownAmount

/**
 * The pessimistic end for a ceiling: the known part plus the most that the unmeasured grams can
 * hold. Undefined when something was not measured and nothing bounds it.
 */
export function mostOf(tagname: string, amount: NutrientAmount): number | undefined {
  if (isWhole(amount)) return amount.knownAmount
  const bound = mostPer100g(tagname)
  return bound === undefined ? undefined : amount.knownAmount + (amount.unknownGrams * bound) / 100
}

/** Share (0 to 1) of the edible grams for which the nutrient was not measured; 0 for no food. */
export const unknownShare = (nutrition: Nutrition, tagname: string): number =>
  nutrition.edibleGrams === 0
    ? 0
    : amountOf(nutrition, tagname).unknownGrams / nutrition.edibleGrams
