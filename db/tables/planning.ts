import type { Generated, GeneratedAlways } from 'kysely'
import type { Json } from '#db/json.ts'
import type { Course } from '#db/tables/rule-sets.ts'

export type PlanningMode = 'plan' | 'match'
export type PlanningRunStatus =
  | 'requested'
  | 'checking'
  | 'solving'
  | 'explained'
  | 'adopted'
  | 'refused'
  | 'superseded'
  | 'cancelled'
  | 'failed'
export type PlanStatus = 'proposed' | 'adopted' | 'superseded'

/** One execution with its inputs; both days inclusive. */
export interface PlanningRunTable {
  id: Generated<string>
  region_id: string
  starts_on: string
  ends_on: string
  mode: PlanningMode
  status: Generated<PlanningRunStatus>
  account_id: string | null
  requested_at: Generated<Date>
  finished_at: Date | null
  limit_seconds: number
  asked_gap: number
  progress: Json | null
  findings: Json | null
  cancel_requested_at: Date | null
  earlier_plan_id: string | null
}

export interface PlanningRunKitchenTable {
  run_id: string
  kitchen_id: string
}

/** The stored result of a run, with the very problem it answers. */
export interface PlanTable {
  id: Generated<string>
  run_id: string
  problem_document: string
  problem_sha256: string
  plan_document: string
  objective_idr: number
  bound_idr: number
  gap: number
  engine: Json
  status: Generated<PlanStatus>
  created_at: Generated<Date>
  adopted_at: Date | null
  adopted_by: string | null
  earlier_plan_id: string | null
}

export interface PlanPricesTable {
  plan_id: string
  document: string
}

export interface PlanMenuTable {
  plan_id: string
  kitchen_id: string
  service_on: string
  course: Course
  recipe_version_id: string
}

export interface PlanAllocationTable {
  plan_id: string
  lot_id: string
  kitchen_id: string
  service_on: string
  food_id: string
  kg: number
  cost_idr_per_kg: number
  transport_idr_per_kg: number
}

export interface PlanPurchaseTable {
  plan_id: string
  supplier_offer_id: string
  kitchen_id: string
  service_on: string
  food_id: string
  kg: number
  price_idr_per_kg: number
  transport_idr_per_kg: number
}

/** What own lots could not supply; never changes. Missing is purchased plus unmet. */
export interface ShortfallTable {
  id: Generated<string>
  plan_id: string
  kitchen_id: string
  food_id: string
  service_on: string
  needed_kg: number
  own_kg: number
  purchased_kg: number
  unmet_kg: number
  missing_kg: GeneratedAlways<number>
}

export interface PlanReasonTable {
  plan_id: string
  sort: number
  code: string
  facts: Json
  kitchen_id: string | null
  food_id: string | null
  service_on: string | null
}

export type PlanChangeKind = 'dish' | 'lot' | 'supplier' | 'missing'

/** What a plan does differently from its earlier one; kilograms from its first changed day on. */
export interface PlanChangeTable {
  plan_id: string
  sort: number
  kind: PlanChangeKind
  kitchen_id: string
  service_on: string
  course: Course | null
  from_recipe_version_id: string | null
  to_recipe_version_id: string | null
  food_id: string | null
  lot_id: string | null
  supplier_id: string | null
  from_kg: number
  to_kg: number
}
