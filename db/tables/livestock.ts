import type { Generated } from 'kysely'

/** A halal slaughter of animals of a unit; append-only. */
export interface SlaughterRecordTable {
  id: Generated<string>
  unit_id: string
  cycle_id: string | null
  slaughtered_on: string
  heads: number
  carcass_kg: number
  /** The slaughterhouse (RPH, RPU) or the certified slaughterer's post. */
  slaughter_place: string
  certificate_number: string
  attachment_id: string | null
  account_id: string
  recorded_at: Generated<Date>
}
