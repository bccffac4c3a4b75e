import type { Generated } from 'kysely'

export type HeldDecision = 'both' | 'replace' | 'drop'

/** A report of its own, or a change of one that its device had seen. */
export type HeldKind = 'report' | 'correct' | 'withdraw'

/** A report that met another which its device had not seen; it waits for a person, and stays. */
export interface HeldReportTable {
  id: Generated<string>
  kind: Generated<HeldKind>
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
  /** The report that its device saw when it was changed there. */
  based_on_report_id: string | null
  decision: HeldDecision | null
  decided_by: string | null
  decided_at: Date | null
  /** The report it became or withdrew, when a person kept it. */
  report_id: string | null
}
