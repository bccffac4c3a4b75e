import type { Generated } from 'kysely'

export type SupplyReportStatus = 'open' | 'lotted' | 'withdrawn'
export type SupplyReportSource = 'form' | 'device' | 'sheet' | 'pasted' | 'file'

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
  /** The server's clock: the only one that orders reports. */
  reported_at: Generated<Date>
  /** Made by the sender: the same report sent twice is one report. */
  idempotency_key: string
  corrects_id: string | null
  /** Made by the device that withdrew it: the same withdrawal sent twice is one. */
  withdrawal_key: string | null
  status: Generated<SupplyReportStatus>
  note: string | null
  source: Generated<SupplyReportSource>
  device_id: string | null
  /** What the clock of the device said when it was typed. */
  typed_at: Date | null
  /** How far that clock was ahead of ours when it was sent; below 0 when behind. */
  device_ahead_seconds: number | null
}
