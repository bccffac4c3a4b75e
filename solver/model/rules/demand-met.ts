import type { Frame } from '#solver/model/frame.ts'
import { addRow, type Term } from '#solver/model/linear-model.ts'

/**
 * What the dishes of a day need is used from lots, bought, or named as missing.
 *
 *   sum_l use(k,d,f,l) + sum_s buy(k,d,f,s) + short(k,d,f)
 *     = sum_{c,r} grossGrams(r,f) / 1000 * H(k,c,d) * serve(k,d,c,r)           for all k, d, f
 *
 * `short` keeps every choice of dishes feasible, whatever the harvest brings: "we cannot" becomes
 * a number of kilograms with a price, never a failed run.
 */
export function addDemandMet({ model, slots, needs }: Frame) {
  const wanted = new Map<string, Term[]>()
  for (const { kitchen, day, portions, dishes } of slots) {
    for (const { recipe, column } of dishes) {
      for (const { food, grossGrams } of recipe.ingredients) {
        const key = JSON.stringify([kitchen.id, day, food])
        const terms = wanted.get(key) ?? []
        terms.push([column, (-grossGrams / 1000) * portions])
        wanted.set(key, terms)
      }
    }
  }
  for (const [at, { kitchen, day, food, lots, offers, unmet }] of needs.entries()) {
    const given = [...lots, ...offers].map(({ column }): Term => [column, 1])
    const asked = wanted.get(JSON.stringify([kitchen.id, day, food])) ?? []
    const terms: Term[] = [...given, [unmet, 1], ...asked]
    addRow(model, { name: `demand|${at}`, lower: 0, upper: 0 }, terms)
  }
}
