import type { Generated } from 'kysely'

export type StockFindingKind =
  | 'below-zero'
  | 'moved-before-received'
  | 'never-received'
  | 'books-changed'

/** One look through the books of all stores. */
export interface StockCheckTable {
  id: Generated<string>
  checked_at: Date
  lots: number
  movements: number
  findings: number
}

export interface StockFindingTable {
  id: Generated<string>
  stock_check_id: string
  lot_id: string
  kind: StockFindingKind
  kg: number | null
  expected_kg: number | null
}

/** How a lot closed: a digest of its movements so far. Append-only. */
export interface StockClosingTable {
  lot_id: string
  closed_at: Generated<Date>
  movements: number
  kg: number
  digest: string
  last_recorded_at: Date
}
