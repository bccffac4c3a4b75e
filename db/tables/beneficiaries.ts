import type { Generated } from 'kysely'
import type { Course, GroupKind, Meal } from '#db/tables/rule-sets.ts'

export type PlaceKind = 'school' | 'posyandu'
export type PortionClass = 'small' | 'large'

export interface BeneficiaryPlaceTable {
  id: Generated<string>
  kitchen_id: string
  kind: PlaceKind
  name: string
  npsn: string | null
  distance_km: number
  travel_minutes: number
  is_example: Generated<boolean>
}

/** The place belongs to the same kitchen (a foreign key says so). Both days inclusive. */
export interface BeneficiaryGroupTable {
  id: Generated<string>
  kitchen_id: string
  place_id: string
  group_kind: GroupKind
  meal: Meal
  portion_class: PortionClass
  usual_portions: number
  active_from: string
  active_until: string | null
}

/** Overrides the usual portions of a group for one day. */
export interface HeadcountTable {
  group_id: string
  service_on: string
  portions: number
  account_id: string
  recorded_at: Generated<Date>
  note: string | null
}

/** Share of the reference portion that a group gets of a course. */
export interface PortionScaleTable {
  rule_set_id: string
  group_kind: GroupKind
  course: Course
  scale: number
  source: string
}
