import type { Generated } from 'kysely'

export type Course = 'staple' | 'animal' | 'plant' | 'vegetable' | 'fruit'
export type Meal = 'morning' | 'midday'
export type GroupKind =
  | 'paud'
  | 'sd13'
  | 'sd46'
  | 'smp'
  | 'sma'
  | 'toddler'
  | 'pregnant'
  | 'breastfeeding'
  | 'staff'
export type Sex = 'male' | 'female' | 'any'
export type Confidence = 'high' | 'medium' | 'low'
export type BandBasis = 'akg-derived' | 'printed'

/** AKG: amount per person and day; pregnancy and lactation rows are increments. */
export interface RequirementTable {
  id: Generated<string>
  life_stage: string
  sex: Sex
  nutrient: string
  /** In the nutrient's unit. */
  amount_per_day: number
  is_increment: boolean
  source_code: string
}

/** Both days inclusive; no two rule sets hold on one day. */
export interface RuleSetTable {
  id: Generated<string>
  code: string
  name: string
  effective_from: string
  effective_until: string | null
  source: string
}

export interface RuleSetValueTable {
  rule_set_id: string
  key: string
  value: number
  unit: string
  source: string
  confidence: Confidence
}

/** Per portion of one meal; amounts in the nutrient's unit, shares of the daily requirement (0 to 1). */
export interface MealBandTable {
  rule_set_id: string
  group_kind: GroupKind
  meal: Meal
  nutrient: string
  basis: BandBasis
  min_amount: number | null
  max_amount: number | null
  min_share: number | null
  max_share: number | null
  source: string
}

export interface EligibilityRequirementTable {
  rule_set_id: string
  code: string
  sort: number
  is_required: boolean
  validity_days: number | null
  source: string
}
