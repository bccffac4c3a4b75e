import type { Generated } from 'kysely'

export type InputKind = 'seed' | 'fry' | 'feed' | 'compost' | 'fertiliser'
export type InputMovementKind = 'received' | 'used' | 'spoilt' | 'counted' | 'reversed'

/** What a unit puts in. What is left of it is the sum of its movements. */
export interface InputLotTable {
  id: Generated<string>
  institution_id: string
  code: string
  kind: InputKind
  name: string
  /** The unit it is kept for; null: for all of the institution. */
  unit_id: string | null
  /** Ash of burnt coal (FABA) in compost; null: nobody knows. */
  contains_coal_ash: boolean | null
  received_on: string
  note: string | null
  is_example: Generated<boolean>
}

/** What a laboratory found in a lot of compost, with its letter; append-only. */
export interface LabResultTable {
  id: Generated<string>
  input_lot_id: string
  number: string
  laboratory: string
  tested_on: string
  meets_limits: boolean
  attachment_id: string
  account_id: string
  recorded_at: Generated<Date>
}

/** Append-only. Received and reversed are above zero, used and spoilt below. */
export interface InputMovementTable {
  id: Generated<string>
  input_lot_id: string
  kind: InputMovementKind
  kg: number
  moved_on: string
  cycle_log_id: string | null
  account_id: string
  recorded_at: Generated<Date>
  reason: string | null
}
