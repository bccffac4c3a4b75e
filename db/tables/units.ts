import type { Generated } from 'kysely'

export type UnitKind =
  | 'bed'
  | 'field'
  | 'orchard'
  | 'plantation'
  | 'hydroponic-rack'
  | 'mushroom-house'
  | 'pond'
  | 'layer-flock'
  | 'broiler-flock'
  | 'duck-flock'
  | 'herd'
  | 'feed-mill'
  | 'compost-site'
  | 'processing'
export type UnitLocation = 'inside-wall' | 'inner-perimeter' | 'off-site'
export type CycleStatus = 'planned' | 'running' | 'closed' | 'failed' | 'given-up'

export interface ProductionUnitTable {
  id: Generated<string>
  institution_id: string
  code: string
  name: string
  kind: UnitKind
  location: UnitLocation
  area_m2: number | null
  volume_m3: number | null
  capacity_note: string | null
  /** The security limit on crops inside the wall. */
  max_crop_height_cm: number | null
  /** Where it lies, in words that a newcomer can walk to. */
  place_note: string | null
  is_organic: boolean | null
  has_aeration: boolean | null
  capacity_plants: number | null
  capacity_heads: number | null
  capacity_kg_per_day: number | null
  opened_on: string | null
  /** Set together with `is_active` false; units closed earlier have no day. */
  closed_on: string | null
  closing_note: string | null
  is_active: Generated<boolean>
  is_example: Generated<boolean>
}

/** Without a row every officer of the institution may report for the unit; with rows only these. */
export interface UnitReporterTable {
  unit_id: string
  account_id: string
}

/** A pond, a flock or a herd holds one running cycle at a time. `closed_on` is set when it ended. */
export interface ProductionCycleTable {
  id: Generated<string>
  unit_id: string
  /** Copied from the unit by a trigger, for the exclusion constraint. */
  unit_kind: Generated<UnitKind>
  food_id: string
  status: Generated<CycleStatus>
  started_on: string
  expected_from: string | null
  expected_until: string | null
  closed_on: string | null
  quantity: number | null
  quantity_measure: string | null
  note: string | null
  /** What the plan promised when it was made. */
  planned_kg_low: number | null
  planned_kg_typical: number | null
  planned_kg_high: number | null
  /** Age of the animals when they came, mean weight of the fry when it was stocked. */
  start_age_days: number | null
  start_mean_grams: number | null
  /** Why it failed or was given up. */
  closing_note: string | null
}

export interface HarvestTable {
  id: Generated<string>
  cycle_id: string
  harvested_on: string
  kg: number
  account_id: string
  recorded_at: Generated<Date>
  /** The lot that it became; unknown of harvests written down before lots were named. */
  lot_id: string | null
}
