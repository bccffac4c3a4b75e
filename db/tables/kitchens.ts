import type { Generated } from 'kysely'

export type EligibilityAnswerValue = 'met' | 'not-met' | 'unknown'

export interface KitchenTable {
  id: Generated<string>
  institution_id: string
  /** Slug, such as 'rutan-muntok'. */
  code: string
  name: string
  is_example: Generated<boolean>
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

/** An exception to the rule that a kitchen serves Monday to Saturday. */
export interface ServiceCalendarDayTable {
  kitchen_id: string
  service_on: string
  is_served: boolean
  reason: string
}

/** What it costs to bring one kilogram from an institution's units to a kitchen. */
export interface DeliveryRouteTable {
  from_institution_id: string
  kitchen_id: string
  transport_idr_per_kg: number
}
