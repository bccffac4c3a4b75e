import type { Generated } from 'kysely'

export type StocktakeStatus = 'counting' | 'confirmed' | 'cancelled'
export type CountReason = 'weighed-wrong' | 'not-recorded' | 'missing' | 'drying' | 'other'

/** A count of a whole store; one at a time in an institution. */
export interface StocktakeTable {
  id: Generated<string>
  institution_id: string
  status: Generated<StocktakeStatus>
  started_on: string
  started_by: string
  ended_at: Date | null
  ended_by: string | null
}

/** What was counted of one lot; `book_kg` is what the books said when it was confirmed. */
export interface StocktakeLineTable {
  stocktake_id: string
  lot_id: string
  counted_kg: number
  reason: CountReason | null
  book_kg: number | null
}
