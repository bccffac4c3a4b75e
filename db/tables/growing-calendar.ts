import type { Generated } from 'kysely'
import type { Json } from '#db/json.ts'

export type CalendarRunStatus = 'requested' | 'solving' | 'done' | 'failed'
export type CalendarLineStatus = 'proposed' | 'accepted' | 'changed' | 'declined'
export type MenuSource = 'adopted' | 'cycle' | 'repeated'

/** One calendar of a region: what it was asked, the very problem, and the answer with its bound. */
export interface CalendarRunTable {
  id: Generated<string>
  region_id: string
  /** Monday of the first week. */
  starts_on: string
  weeks: number
  status: Generated<CalendarRunStatus>
  account_id: string | null
  requested_at: Generated<Date>
  finished_at: Date | null
  failure: string | null
  problem_document: string | null
  problem_sha256: string | null
  plan_document: string | null
  gain_idr: number | null
  bound_idr: number | null
  engine: Json | null
}

/** What a kitchen will want of a food in a week, and where it comes from. Mass as bought, in kg. */
export interface CalendarNeedTable {
  run_id: string
  kitchen_id: string
  food_id: string
  week_on: string
  source: MenuSource
  gross_kg: number
  stock_kg: number
  growing_kg: number
  /** From what the calendar proposes to start. */
  proposed_kg: number
  /** Null: nobody offers it. */
  buy_idr_per_kg: number | null
}

/** Something to start in a unit between two days, both included; what was proposed never changes. */
export interface CalendarLineTable {
  id: Generated<string>
  run_id: string
  unit_id: string
  food_id: string
  start_from: string
  start_until: string
  proposed_quantity: number
  quantity_measure: string
  ready_from: string
  ready_until: string
  low_kg: number
  likely_kg: number
  gain_idr: number
  is_before_inputs: boolean
  status: Generated<CalendarLineStatus>
  decided_at: Date | null
  actor_name: string | null
  account_id: string | null
  reason: string | null
  quantity: number | null
  started_on: string | null
  cycle_id: string | null
}

/** For whom a line grows, week by week. */
export interface CalendarLineUseTable {
  line_id: string
  kitchen_id: string
  week_on: string
  kg: number
}

/** Hours a week that an institution's farm has, from a day on. Append-only. */
export interface LabourHoursTable {
  id: Generated<string>
  institution_id: string
  hours_per_week: number
  valid_from: string
  note: string | null
  account_id: string
  recorded_at: Generated<Date>
}

/** What a square metre, a fish or a hen of a food asks of an institution, from a day on. Append-only. */
export interface GrowingTermTable {
  id: Generated<string>
  institution_id: string
  food_id: string
  input_idr: number | null
  hours_per_week: number | null
  valid_from: string
  source: string
  account_id: string
  recorded_at: Generated<Date>
}
