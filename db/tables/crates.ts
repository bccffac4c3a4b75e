import type { Generated } from 'kysely'

export type CrateMark = 'food' | 'pens'
export type CrateLoad = 'food' | 'waste' | 'feed' | 'manure'
export type CratePlace = 'kitchen' | 'waste-point' | 'pens' | 'beds'

/** A crate with its mark; from food it may turn to pens, never back. */
export interface CrateTable {
  id: Generated<string>
  institution_id: string
  code: string
  mark: CrateMark
  marked_on: string
  is_example: Generated<boolean>
}

/** What a crate carried where; append-only. */
export interface CrateTripTable {
  id: Generated<string>
  crate_id: string
  carries: CrateLoad
  goes_to: CratePlace
  carried_on: string
  lot_id: string | null
  account_id: string
  recorded_at: Generated<Date>
}
