import type { Generated } from 'kysely'

export type HeldDecision = 'both' | 'replace' | 'drop'

/** A report that met another which its device had not seen; it waits for a person, and stays. */
export interface HeldReportTable {
  id: Generated<string>
  unit_id: string
  food_id: string
  said_quantity: number
  said_measure: string
  kg: number
  ready_on: string
  use_by: string
  note: string | null
  account_id: string
  idempotency_key: string
  device_id: string
  typed_at: Date
  device_ahead_seconds: number
  held_at: Date
  standing_report_id: string
  decision: HeldDecision | null
  decided_by: string | null
  decided_at: Date | null
  /** The report it became, when a person kept it. */
  report_id: string | null
}
