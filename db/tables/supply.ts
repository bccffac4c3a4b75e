import type { Generated } from 'kysely'

export type SupplyReportStatus = 'open' | 'lotted' | 'withdrawn'

/** What a unit says it has or will have, in its own measure and in kg. Usable on both days. */
export interface SupplyReportTable {
  id: Generated<string>
  unit_id: string
  food_id: string
  cycle_id: string | null
  said_quantity: number
  said_measure: string
  kg: number
  ready_on: string
  use_by: string
  account_id: string
  reported_at: Generated<Date>
  /** Made by the sender: the same report sent twice is one report. */
  idempotency_key: string
  corrects_id: string | null
  status: Generated<SupplyReportStatus>
  note: string | null
}
