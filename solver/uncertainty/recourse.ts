import type { Decisions, Recourse } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { rangeOf } from './harvest.ts'
import {
  closeFrom,
  closeGap,
  DUST_KG,
  gapsOf,
  type LateOrder,
  type Market,
  type Missing,
  openMarket,
  orderedFrom,
} from './late-buying.ts'
import { canWait, type Source, sourcesFor } from './sources.ts'

type Closed = LateOrder | Missing

/**
 * What to buy, and by when to order it, should every uncertain harvest bring only its `lowKg` at
 * once: limits of offers and minimum orders are kept together with the plan's own purchases. Gaps are
 * closed one by one in the order of lots and days; those for which every order was too small are then
 * ordered together where that reaches a minimum.
 */
export function recourseOf(problem: PlanningProblem, decisions: Decisions): Recourse[] {
  const market = openMarket(problem, decisions)
  const gaps = problem.lots.flatMap((lot) => {
    const range = rangeOf(lot)
    return range ? gapsOf(lot, range.lowKg, problem.days, decisions) : []
  })
  let closed: Closed[] = gaps.flatMap((gap) => closeGap(market, gap))
  for (;;) {
    const together = cheapestTogether(market, closed)
    if (!together) break
    closed = closed.flatMap((one) => {
      return together.has(one) ? closeFrom(market, one, together.get(one) ?? []) : [one]
    })
  }
  return closed.map(({ lot, kitchen, day, kg, source, orderBy }): Recourse => {
    const lack = { lot: lot.id, kitchen, food: lot.food, day, kg }
    return source ? { ...lack, supplier: source.supplier.id, orderBy } : lack
  })
}

/**
 * Of the orders, one supplier and one kitchen each, that would take what is still missing and reach
 * their minimum: the cheapest per kg, as the source of each gap. Undefined when there is none.
 */
function cheapestTogether(market: Market, closed: readonly Closed[]) {
  const missing = closed.filter(({ source }) => source === undefined)
  const orders = market.problem.suppliers.flatMap((supplier) =>
    market.problem.kitchens.flatMap((kitchen) => {
      const own = missing.filter((gap) => gap.kitchen === kitchen.id)
      const order = orderFrom(market, supplier.id, own)
      return order ? [order] : []
    }),
  )
  const [best] = orders.sort((one, other) => one.idr / one.kg - other.idr / other.kg)
  return best?.sources
}

/** What one supplier could bring of these gaps of one kitchen; undefined below its minimum. */
function orderFrom(market: Market, supplierId: string, gaps: readonly Closed[]) {
  const taken = new Map<Source['offer'], number>()
  const sources = new Map<Closed, Source[]>()
  let [kg, goodsIdr, idr, minimumIdr, orderedIdr] = [0, 0, 0, 0, 0]
  for (const gap of gaps) {
    const source = sourcesFor(market.problem, gap.kitchen, gap.lot.food).find(
      ({ supplier, offer }) =>
        supplier.id === supplierId && canWait(offer, gap.lot.readyOn, gap.day),
    )
    if (!source) continue
    const { offer, supplier } = source
    const limitKg = market.leftKg.get(offer) ?? Number.POSITIVE_INFINITY
    const gotKg = Math.min(gap.kg, limitKg - (taken.get(offer) ?? 0))
    if (gotKg <= DUST_KG) continue
    taken.set(offer, (taken.get(offer) ?? 0) + gotKg)
    sources.set(gap, [source])
    kg += gotKg
    goodsIdr += gotKg * offer.priceIdrPerKg
    idr += gotKg * source.idrPerKg
    minimumIdr = supplier.minimumOrderIdr ?? 0
    orderedIdr = orderedFrom(market, gap.kitchen, supplierId)
  }
  return kg > 0 && orderedIdr + goodsIdr >= minimumIdr ? { sources, kg, idr } : undefined
}
