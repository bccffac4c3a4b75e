import type { Generated } from 'kysely'

/** How lots become a lot: `yield_share` kilograms come out of one that goes in. */
export interface ProcessingRecipeTable {
  id: Generated<string>
  unit_id: string
  name: string
  output_food_id: string
  yield_share: number
  shelf_life_days: number
  /** Where yield and shelf life come from: a document, or the unit's own weighing. */
  source: string
  is_active: Generated<boolean>
  is_example: Generated<boolean>
}

/** The share of the input mass that is this food; the shares of a recipe make 1. */
export interface ProcessingIngredientTable {
  recipe_id: string
  food_id: string
  share: number
}

/** One day's work; undone, it stays and says why. */
export interface ProcessingRunTable {
  id: Generated<string>
  recipe_id: string
  run_on: string
  input_kg: number
  expected_kg: number
  output_lot_id: string
  account_id: string
  recorded_at: Generated<Date>
  undone_at: Date | null
  undone_reason: string | null
}

/** What a run took from which lot. */
export interface ProcessingDrawTable {
  run_id: string
  lot_id: string
  kg: number
}
