import type { LotOrigin } from '#app/features/inventory/lot.ts'

export type StockFindingKind =
  | 'below-zero'
  | 'moved-before-received'
  | 'never-received'
  | 'books-changed'

export type StockFinding = {
  lotId: string
  kind: StockFindingKind
  /** What the movements add up to now. */
  kg?: number
  /** What the lot closed with when it was last found in order. */
  expectedKg?: number
}

/** A lot as its movements stand, and the last closing with the same movements counted again. */
export type LotBooks = {
  lotId: string
  origin: LotOrigin
  movements: number
  receipts: number
  kg: number
  closing?: {
    movements: number
    kg: number
    digest: string
    /** The movements that the closing covered, as they stand now. */
    movementsNow: number
    digestNow: string
  }
}

/**
 * What is wrong with the books of one lot. Stock is a sum, so no balance can drift; but a lot may
 * not be below zero, nothing moves before it is received, what is in stock was received once, and
 * movements that a closing covered may not differ from what it covered: no row of ours is ever
 * changed, so whatever changed it was not the product.
 */
export function findingsOf(lot: LotBooks): StockFinding[] {
  const { lotId, origin, kg, closing } = lot
  const found = (kind: StockFindingKind): StockFinding[] => [
    { lotId, kind, kg, ...(closing && { expectedKg: closing.kg }) },
  ]
  const isChanged =
    closing !== undefined &&
    (closing.movements !== closing.movementsNow || closing.digest !== closing.digestNow)
  return [
    ...(kg < 0 ? found('below-zero') : []),
    ...(origin === 'expected' && lot.movements > 0 ? found('moved-before-received') : []),
    ...(origin !== 'expected' && lot.receipts === 0 ? found('never-received') : []),
    ...(isChanged ? found('books-changed') : []),
  ]
}
