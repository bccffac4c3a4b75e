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
  /** Last day on which the kitchen serves it; missing while it goes on. */
  served_until: string | null
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

/** Portions of a group on a day of the week (1 Monday … 7 Sunday), from a day on. */
export interface GroupWeekdayPortionsTable {
  group_id: string
  valid_from: string
  weekday: number
  portions: number
}

export type ClosureKind = 'holiday' | 'exam' | 'school-break' | 'circular' | 'other'

/** Days on which one place gets no portions; both included. */
export interface PlaceClosureTable {
  id: Generated<string>
  place_id: string
  kind: ClosureKind
  closed_from: string
  closed_until: string
  reason: string
  source: string | null
  account_id: string
  recorded_at: Generated<Date>
}

export type DietaryNeedKind =
  | 'egg-allergy'
  | 'fish-allergy'
  | 'shellfish-allergy'
  | 'milk-allergy'
  | 'peanut-allergy'
  | 'soy-allergy'
  | 'wheat-allergy'
  | 'other-allergy'
  | 'vegetarian'
  | 'soft-food'
  | 'diabetes'
  | 'other-diet'

/** How many of a group cannot eat what the others eat, and what they get; never who. */
export interface DietaryNeedTable {
  id: Generated<string>
  place_id: string
  group_kind: GroupKind
  need: DietaryNeedKind
  people: number
  alternative: string
  needed_from: string
  needed_until: string | null
  account_id: string
  recorded_at: Generated<Date>
  ended_account_id: string | null
}

/** What a kitchen sets instead of the rule set's share, from a Monday on. */
export interface KitchenPortionScaleTable {
  kitchen_id: string
  group_kind: GroupKind
  course: Course
  effective_from: string
  scale: number
  reason: string
  account_id: string
  recorded_at: Generated<Date>
}

/** Share of the reference portion that a group gets of a course. */
export interface PortionScaleTable {
  rule_set_id: string
  group_kind: GroupKind
  course: Course
  scale: number
  source: string
}
