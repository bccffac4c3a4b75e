import { type HouseholdMeasure, quantityIn } from '#app/features/foods/household-measure.ts'
import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import type { CriticalStep } from '#app/features/recipes/critical-step.ts'
import type { Course } from '#app/features/recipes/recipe.ts'
import { gramsToKg, roundKg } from '#app/shared/mass.ts'
import type { Alternative } from './alternative.ts'

/** A recipe version as its card needs it; grams as bought, per reference portion. */
export type CardDish = {
  course: Course
  code: string
  version: number
  nameId: string
  nameEn: string
  cookingMethod: string
  minutes: number
  note?: string
  /** The cook's own; missing = the recipe has none. */
  steps?: readonly string[]
  /** Limits that hold for this dish on this day. */
  critical: readonly CriticalStep[]
  /** Of one reference portion, ready to serve. */
  cookedGrams?: number
  ingredients: {
    nameId: string
    nameEn: string
    grossGrams: number
    measures: readonly HouseholdMeasure[]
  }[]
  equipment: { equipment: string; minutesPer100Portions: number }[]
  allergens: readonly string[]
  /** What those get who cannot eat it. */
  alternatives: readonly Alternative[]
}

/** Who eats a dish on a day. */
export type CardEater = {
  groupKind: GroupKind
  meal: Meal
  portionClass: 'small' | 'large'
  portions: number
  /** Share of the reference portion that the group gets of this course. */
  scale: number
}

export type Said = { measure: string; quantity: number }

export type KitchenCard = Omit<CardDish, 'ingredients' | 'equipment'> & {
  /** What is cooked for one meal window: what is cooked for the morning must not wait for noon. */
  batches: { meal: Meal; portions: number; referencePortions: number }[]
  ingredients: {
    nameId: string
    nameEn: string
    /** To weigh out as bought, by batch in the order of `batches`. */
    batchKg: number[]
    totalKg: number
    said?: Said
  }[]
  equipment: { equipment: string; minutes: number }[]
  servings: {
    groupKind: GroupKind
    portionClass: 'small' | 'large'
    portions: number
    grams?: number
  }[]
}

const MEALS = ['morning', 'midday'] as const

const SPOONS = ['sendok-makan', 'sendok-teh']

/** Too many to count, or less than one: kilograms say it better. Nobody counts a hundred spoons. */
const isCountable = (measure: string, quantity: number) =>
  quantity >= 1 && quantity <= (SPOONS.includes(measure) ? 40 : 2000)

/**
 * What people say instead of kilograms: in the largest measure that still counts in whole things.
 * 12.4 kg of eggs of 56 g are 221 butir. Undefined when no measure of the food fits.
 */
export function saidOf(measures: readonly HouseholdMeasure[], kg: number): Said | undefined {
  const largestFirst = [...measures].sort((a, b) => b.grams - a.grams)
  for (const measure of largestFirst) {
    const quantity = quantityIn(measure, kg)
    if (isCountable(measure.measure, quantity))
      return { measure: measure.measure, quantity: Math.round(quantity) }
  }
  return undefined
}

/** A recipe scaled to those who eat it on one day. */
export function kitchenCard(dish: CardDish, eaters: readonly CardEater[]): KitchenCard {
  const eating = eaters.filter(({ portions, scale }) => portions > 0 && scale > 0)
  const batches = MEALS.flatMap((meal) => {
    const own = eating.filter((one) => one.meal === meal)
    const referencePortions = own.reduce((sum, one) => sum + one.portions * one.scale, 0)
    const portions = own.reduce((sum, one) => sum + one.portions, 0)
    return portions > 0 ? [{ meal, portions, referencePortions }] : []
  })
  const allReference = batches.reduce((sum, one) => sum + one.referencePortions, 0)
  const { cookedGrams } = dish
  return {
    ...dish,
    batches,
    ingredients: dish.ingredients.map(({ nameId, nameEn, grossGrams, measures }) => {
      const totalKg = roundKg(gramsToKg(grossGrams) * allReference)
      return {
        nameId,
        nameEn,
        batchKg: batches.map((one) => roundKg(gramsToKg(grossGrams) * one.referencePortions)),
        totalKg,
        said: saidOf(measures, totalKg),
      }
    }),
    equipment: dish.equipment.map(({ equipment, minutesPer100Portions }) => ({
      equipment,
      minutes: Math.round((minutesPer100Portions * allReference) / 100),
    })),
    servings: eating.map(({ groupKind, portionClass, portions, scale }) => ({
      groupKind,
      portionClass,
      portions,
      grams: cookedGrams === undefined ? undefined : Math.round(cookedGrams * scale),
    })),
  }
}
