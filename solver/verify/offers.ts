import { type Books, type FromOffer, keyOf } from './books.ts'
import { KG_TOLERANCE, MINIMUM_ORDER_TOLERANCE_IDR, type Violation } from './violation.ts'

/** Rule 5: an offer comes only where it is delivered; left out `deliversTo` = every kitchen. */
export function* checkOfferDelivery({ fromOffers }: Books): Generator<Violation> {
  for (const { path, supplier, offer, kitchen } of fromOffers) {
    const { deliversTo } = offer
    if (!deliversTo || deliversTo.some((delivery) => delivery.kitchen === kitchen.id)) continue
    const facts = { supplier, food: offer.food, kitchen: kitchen.id }
    yield { rule: 'offer-delivery', path: `${path}.kitchen`, facts }
  }
}

const summed = (movements: FromOffer[], keyFor: (one: FromOffer) => string) => {
  const groups = new Map<string, FromOffer[]>()
  for (const movement of movements) {
    const key = keyFor(movement)
    const group = groups.get(key)
    if (group) group.push(movement)
    else groups.set(key, [movement])
  }
  return groups.values()
}

/** Rule 5: purchases of an offer, all kitchens and days, stay within `maxKg` (1 g). */
export function* checkOfferLimit({ fromOffers }: Books): Generator<Violation> {
  for (const group of summed(fromOffers, ({ supplier, food }) => keyOf(supplier, food))) {
    const [first] = group
    const maxKg = first?.offer.maxKg
    if (!first || maxKg === undefined) continue
    const boughtKg = group.reduce((sum, { kg }) => sum + kg, 0)
    if (boughtKg <= maxKg + KG_TOLERANCE) continue
    const facts = { supplier: first.supplier, food: first.food, maxKg, boughtKg }
    yield { rule: 'offer-limit', path: `${first.path}.kg`, facts }
  }
}

/**
 * Rule 5: what one kitchen orders from one supplier over the horizon, goods without transport, is
 * nothing or at least `minimumOrderIdr` (Rp 1).
 */
export function* checkMinimumOrder({ problem, fromOffers }: Books): Generator<Violation> {
  const minimums = new Map(problem.suppliers.map((one) => [one.id, one.minimumOrderIdr ?? 0]))
  for (const group of summed(fromOffers, ({ supplier, kitchen }) => keyOf(supplier, kitchen.id))) {
    const [first] = group
    const minimumOrderIdr = minimums.get(first?.supplier ?? '') ?? 0
    const orderIdr = group.reduce((sum, { kg, offer }) => sum + kg * offer.priceIdrPerKg, 0)
    const isNothing = orderIdr <= MINIMUM_ORDER_TOLERANCE_IDR
    const isEnough = orderIdr >= minimumOrderIdr - MINIMUM_ORDER_TOLERANCE_IDR
    if (!first || isNothing || isEnough) continue
    const facts = { supplier: first.supplier, kitchen: first.kitchen.id, minimumOrderIdr, orderIdr }
    yield { rule: 'minimum-order', path: `${first.path}.kg`, facts }
  }
}
