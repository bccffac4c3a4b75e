import type { Generated } from 'kysely'
import type { Json } from '#db/json.ts'

export type ConcessionCode =
  | 'raise-budget'
  | 'accept-nutrient'
  | 'add-food'
  | 'accept-missing'
  | 'accept-skipped'

/** What a person accepted for one kitchen and week; withdrawn, never deleted. */
export interface ConcessionTable {
  id: Generated<string>
  kitchen_id: string
  /** ISO week, such as '2026-W48'. */
  week: string
  code: ConcessionCode
  facts: Json
  reason: string | null
  /** The plan whose conflict it answers. */
  plan_id: string | null
  actor_name: string
  account_id: string | null
  accepted_at: Generated<Date>
  withdrawn_at: Date | null
}
