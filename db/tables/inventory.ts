import type { Generated } from 'kysely'

export type LotOrigin = 'harvest' | 'purchase' | 'opening' | 'expected' | 'processed'
export type MovementKind = 'received' | 'issued' | 'spoilt' | 'counted' | 'reversed'
export type StorageClass = 'ambient' | 'chilled' | 'frozen'
export type MovementCause =
  | 'rotten'
  | 'pests'
  | 'power-cut'
  | 'broken-pack'
  | 'past-its-day'
  | 'spilled'
  | 'weighed-wrong'
  | 'not-recorded'
  | 'missing'
  | 'drying'
  | 'other'

/** Stock with one origin and one expiry. How much is left is the sum of its movements. */
export interface LotTable {
  id: Generated<string>
  code: string
  institution_id: string
  unit_id: string | null
  supply_report_id: string | null
  food_id: string
  origin: LotOrigin
  ready_on: string
  use_by: string
  cost_idr_per_kg: number
  waste_idr_per_kg: number
  is_example: Generated<boolean>
  /** Which room, shelf or box; unknown until someone says it. */
  storage_place: string | null
  /** Null: as its food is kept. */
  storage_class: StorageClass | null
  /** Of a harvest that is forecast; a report takes the lot over and counts instead. All four or none. */
  forecast_low_kg: number | null
  forecast_likely_kg: number | null
  forecast_high_kg: number | null
  forecast_counted_kg: number | null
}

/** Append-only. Received is above zero, issued and spoilt below, counted is the difference found, reversed takes one back. */
export interface MovementTable {
  id: Generated<string>
  lot_id: string
  kind: MovementKind
  kg: number
  moved_on: string
  account_id: string | null
  recorded_at: Generated<Date>
  reason: string | null
  /** Why it spoilt, or why a count differed. */
  cause: MovementCause | null
}
