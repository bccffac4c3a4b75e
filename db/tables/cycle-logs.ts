import type { Generated } from 'kysely'

export type CycleLogKind = 'input' | 'deaths' | 'sampling' | 'note' | 'taken-back'

/** One event of a cycle; append-only, a mistake is taken back by a row that names it. */
export interface CycleLogTable {
  id: Generated<string>
  cycle_id: string
  kind: CycleLogKind
  happened_on: string
  input_lot_id: string | null
  /** What was put in. */
  kg: number | null
  /** How many died, or how many were weighed. */
  heads: number | null
  /** Mean weight of those that were weighed. */
  mean_grams: number | null
  note: string | null
  takes_back_id: string | null
  account_id: string
  recorded_at: Generated<Date>
}
