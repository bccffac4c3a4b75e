import type { Generated } from 'kysely'

export type FoodGroup =
  | 'cereal'
  | 'tuber'
  | 'legume'
  | 'vegetable'
  | 'fruit'
  | 'meat'
  | 'fish'
  | 'egg'
  | 'milk'
  | 'fat'
  | 'sugar'
  | 'spice'
  | 'beverage'
export type Storage = 'ambient' | 'chilled' | 'frozen'
export type CompositionBasis = 'measured' | 'borrowed' | 'derived'

export type FoodIssueAction = 'withdrawn' | 'corrected' | 'kept'

export interface DataSourceTable {
  code: string
  title: string
  publisher: string
  year: number | null
  licence: string
  retrieved_on: string | null
  note: string | null
}

export interface NutrientTable {
  /** INFOODS tagname, such as 'ENERC_KCAL'. */
  tagname: string
  name_id: string
  name_en: string
  unit: string
  sort: number
  is_in_tkpi: boolean
}

export interface FoodTable {
  id: Generated<string>
  /** Slug, such as 'kangkung'. */
  code: string
  tkpi_code: string | null
  name_id: string
  name_en: string
  food_group: FoodGroup
  /** Variety family, such as 'leafy'. */
  family: string | null
  /** 0 to 1 (BDD); null is unknown, never 1. */
  edible_share: number | null
  edible_share_source: string | null
  shelf_life_days: number | null
  shelf_life_source: string | null
  storage: Storage
  is_local: boolean
}

export interface FoodSynonymTable {
  food_id: string
  synonym: string
}

export interface FoodHazardTable {
  food_id: string
  hazard: string
}

/** A missing row is an unknown amount, never zero. */
export interface FoodCompositionTable {
  food_id: string
  nutrient: string
  /** In the nutrient's unit per 100 g edible portion. */
  amount_per_100g: number
  source_code: string
  basis: CompositionBasis
  note: string | null
}

export interface HouseholdMeasureTable {
  food_id: string
  /** As people say it: 'ikat', 'butir', 'sendok-makan'. */
  measure: string
  grams: number
  source_code: string
  note: string | null
}

/** A printed value that fails a plausibility rule, and what was done about it. */
export interface FoodIssueTable {
  id: Generated<string>
  food_id: string
  rule: string
  nutrient: string | null
  action: FoodIssueAction
  detail: string
}

/** The local price index that offers are held against, by month 'YYYY-MM'. */
export interface ReferencePriceTable {
  region_id: string
  food_id: string
  month: string
  price_idr_per_kg: number
  min_idr_per_kg: number | null
  max_idr_per_kg: number | null
  source_code: string
  is_example: Generated<boolean>
}
