import { roundKg } from '#app/shared/mass.ts'

/** What people say instead of kilograms; grams are of the food as bought or harvested. */
export type HouseholdMeasure = {
  /** 'ikat', 'butir', 'papan', 'sisir', 'ekor', 'sendok-makan' … */
  measure: string
  grams: number
  sourceCode: string
  note?: string
}

/** 12 ikat of 300 g are 3.6 kg: kilograms to the gram. */
export const measuredKg = (measure: HouseholdMeasure, quantity: number): number =>
  roundKg((quantity * measure.grams) / 1000)

/** 3.6 kg in ikat of 300 g are 12; not rounded, a screen may say "about". */
export const quantityIn = (measure: HouseholdMeasure, kg: number): number =>
  (kg * 1000) / measure.grams

export const findMeasure = (measures: readonly HouseholdMeasure[], name: string) =>
  measures.find(({ measure }) => measure === name)
