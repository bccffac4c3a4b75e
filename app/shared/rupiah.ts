/** Money is whole rupiah: no price list, receipt or report of a kitchen knows a smaller coin. */
const roundIdr = (idr: number): number => Math.round(idr)

/** What `kg` cost at a price per kilogram, in whole rupiah. */
export const costIdr = (kg: number, priceIdrPerKg: number): number => roundIdr(kg * priceIdrPerKg)

/** Sum in whole rupiah; each part is rounded first, so that a printed column adds up. */
export const sumIdr = (parts: readonly number[]): number =>
  parts.reduce((sum, part) => sum + roundIdr(part), 0)
