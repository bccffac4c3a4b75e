import type { Generated } from 'kysely'

export type FacilityKind =
  | 'hand-tools'
  | 'hand-tractor'
  | 'water-point'
  | 'irrigation-pump'
  | 'power-connection'
  | 'aerator'
  | 'pen'
  | 'empty-basin'
  | 'seedling-house'
  | 'cold-store'
  | 'feed-mixer'
  | 'compost-shredder'
  | 'scale'

/** What an institution has, counted on a day. Append-only: the last count of a facility stands. */
export interface FacilityCountTable {
  id: Generated<string>
  institution_id: string
  facility: FacilityKind
  pieces: number
  counted_on: string
  note: string | null
  account_id: string
  recorded_at: Generated<Date>
}
