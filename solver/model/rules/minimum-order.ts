import type { Frame } from '#solver/model/frame.ts'
import { addBinary, addRow, type Term } from '#solver/model/linear-model.ts'

type Order = { goods: Term[]; mostIdr: number }

/**
 * What a kitchen orders from a supplier over the horizon is nothing, or goods (without transport)
 * of at least the minimum.
 *
 *   sum_{d,f} price(s,f) * buy(k,d,f,s) >= minimum(s) * order(k,s)
 *   sum_{d,f} price(s,f) * buy(k,d,f,s) <= most(k,s)  * order(k,s)     for all k, s with a minimum
 *
 * `order` is binary; `most` is the value of all the kitchen could need from that supplier, so the
 * second row never cuts a plan. Goods offered for nothing are no order, as in the format.
 */
export function addMinimumOrder({ model, problem, needs }: Frame) {
  const orders = new Map<string, Order>()
  for (const { kitchen, mostKg, offers } of needs) {
    for (const { supplier, offer, column } of offers) {
      const key = JSON.stringify([kitchen.id, supplier])
      const order = orders.get(key) ?? { goods: [], mostIdr: 0 }
      order.goods.push([column, offer.priceIdrPerKg])
      order.mostIdr += offer.priceIdrPerKg * Math.min(mostKg, offer.maxKg ?? mostKg)
      orders.set(key, order)
    }
  }
  for (const [supplierAt, { id, minimumOrderIdr = 0 }] of problem.suppliers.entries()) {
    if (minimumOrderIdr === 0) continue
    for (const [kitchenAt, kitchen] of problem.kitchens.entries()) {
      const order = orders.get(JSON.stringify([kitchen.id, id]))
      if (!order) continue
      const name = `${kitchenAt}|${supplierAt}`
      const placed = addBinary(model, `order|${name}`)
      const atLeast = { name: `minimum|${name}`, lower: 0, upper: Number.POSITIVE_INFINITY }
      addRow(model, atLeast, [...order.goods, [placed, -minimumOrderIdr]])
      const atMost = { name: `ordered|${name}`, lower: Number.NEGATIVE_INFINITY, upper: 0 }
      addRow(model, atMost, [...order.goods, [placed, -order.mostIdr]])
    }
  }
}
