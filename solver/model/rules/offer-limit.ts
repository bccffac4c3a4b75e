import type { Frame } from '#solver/model/frame.ts'
import { addRow, type Term } from '#solver/model/linear-model.ts'

/**
 * Purchases of an offer stay within its limit, all kitchens and days together.
 *
 *   sum_{k,d} buy(k,d,f,s) <= maxKg(s,f)     for all offers (s,f) with a limit
 */
export function addOfferLimit({ model, problem, needs }: Frame) {
  const terms = new Map<Frame['problem']['suppliers'][number]['offers'][number], Term[]>()
  for (const need of needs) {
    for (const { offer, column } of need.offers) {
      const own = terms.get(offer) ?? []
      own.push([column, 1])
      terms.set(offer, own)
    }
  }
  for (const [supplierAt, { offers }] of problem.suppliers.entries()) {
    for (const [at, offer] of offers.entries()) {
      const own = terms.get(offer)
      if (!own || offer.maxKg === undefined) continue
      const row = { name: `offer|${supplierAt}|${at}`, lower: Number.NEGATIVE_INFINITY }
      addRow(model, { ...row, upper: offer.maxKg }, own)
    }
  }
}
