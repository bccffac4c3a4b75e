/** What food cost in a region in a month, by a public index or, marked, as an illustration. */
export type ReferencePrice = {
  regionName: string
  /** 'YYYY-MM' */
  month: string
  /** Mean of the month. */
  priceIdrPerKg: number
  minIdrPerKg?: number
  maxIdrPerKg?: number
  sourceCode: string
  isExample: boolean
}
