import type { Generated } from 'kysely'

export type EligibilityAnswerValue = 'met' | 'not-met' | 'unknown'

export interface KitchenTable {
  id: Generated<string>
  institution_id: string
  /** Slug, such as 'rutan-muntok'. */
  code: string
  name: string
  is_example: Generated<boolean>
  /** Far from everything (terpencil): a rule set may allow fewer portions. */
  is_remote: Generated<boolean>
  /** Limits of this kitchen alone, where it can do less than the rules allow. */
  most_portions: number | null
  most_distance_km: number | null
  most_travel_minutes: number | null
  created_at: Generated<Date>
}

export interface KitchenEquipmentTable {
  kitchen_id: string
  equipment: string
  minutes_per_day: number
}

/** A history: the newest answer to a requirement counts. */
export interface EligibilityAnswerTable {
  id: Generated<string>
  kitchen_id: string
  /** A code of `eligibility_requirement`; answers outlive the rule set that asked. */
  requirement_code: string
  answer: EligibilityAnswerValue
  answered_on: string
  number: string | null
  issuer: string | null
  evidence_reference: string | null
  expires_on: string | null
  account_id: string
  recorded_at: Generated<Date>
}

/** Files that prove an answer. */
export interface EligibilityAnswerAttachmentTable {
  answer_id: string
  attachment_id: string
}

export type GateDirection = 'goods-in' | 'meals-out'

/** When the gate lets goods in or meals out, minutes from midnight, the end excluded. */
export interface KitchenGateWindowTable {
  kitchen_id: string
  direction: GateDirection
  from_minute: number
  until_minute: number
}

export type CalendarDayKind = 'other' | 'holiday' | 'ramadan' | 'exam' | 'school-break' | 'circular'

/** An exception to the rule that a kitchen serves Monday to Saturday. */
export interface ServiceCalendarDayTable {
  kitchen_id: string
  service_on: string
  is_served: boolean
  reason: string
  kind: Generated<CalendarDayKind>
  /** Food that keeps is handed out instead of a warm meal. */
  is_package: Generated<boolean>
  /** The circular or decree that says so. */
  source: string | null
}

/** What it costs to bring one kilogram from an institution's units to a kitchen. */
export interface DeliveryRouteTable {
  from_institution_id: string
  kitchen_id: string
  transport_idr_per_kg: number
}
