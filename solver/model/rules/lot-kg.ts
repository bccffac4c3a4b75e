import type { Frame } from '#solver/model/frame.ts'
import { addRow, type Term } from '#solver/model/linear-model.ts'

/**
 * A lot is never used beyond its kilograms, by all kitchens on all days together.
 *
 *   sum_{k,d} use(k,d,f,l) <= kg(l)     for all lots l
 *
 * That it is used only from `readyOn` to `useBy`, and only where it delivers, needs no row: there
 * is no column elsewhere.
 */
export function addLotKg({ model, problem, needs }: Frame) {
  const terms = new Map<string, Term[]>()
  for (const need of needs) {
    for (const { lot, column } of need.lots) {
      const own = terms.get(lot.id) ?? []
      own.push([column, 1])
      terms.set(lot.id, own)
    }
  }
  for (const [at, { id, kg }] of problem.lots.entries()) {
    const own = terms.get(id)
    if (own) addRow(model, { name: `lot|${at}`, lower: Number.NEGATIVE_INFINITY, upper: kg }, own)
  }
}
