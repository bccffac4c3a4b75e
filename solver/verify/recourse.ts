import type { Recourse } from '#solver/plan/plan.ts'
import { type Books, keyOf } from './books.ts'
import { KG_TOLERANCE, MINIMUM_ORDER_TOLERANCE_IDR, type Violation } from './violation.ts'

const A_DAY_IN_MS = 86_400_000

const broken = (path: string, facts: Violation['facts']): Violation => {
  return { rule: 'recourse', path, facts }
}

/** Second version: each line replaces kg that the plan takes from that lot there on that day. */
export function* checkRecourseLines(books: Books): Generator<Violation> {
  const { problem, recourse, fromLots } = books
  const takenKg = new Map<string, number>()
  for (const { lot, kitchen, day, kg } of fromLots) {
    const key = keyOf(lot.id, kitchen.id, problem.days[day] ?? '')
    takenKg.set(key, (takenKg.get(key) ?? 0) + kg)
  }
  for (const [at, line] of recourse.entries()) {
    const path = `recourse[${at}]`
    const lot = problem.lots.find(({ id }) => id === line.lot)
    if (!lot) {
      yield { rule: 'unknown-reference', path: `${path}.lot`, facts: { lot: line.lot } }
      continue
    }
    if (line.food !== lot.food) yield broken(`${path}.food`, { food: line.food, lotFood: lot.food })
    if (line.kg < 0) yield { rule: 'negative-kg', path: `${path}.kg`, facts: { kg: line.kg } }
    const key = keyOf(line.lot, line.kitchen, line.day)
    const leftKg = (takenKg.get(key) ?? 0) - line.kg
    takenKg.set(key, leftKg)
    if (leftKg < -KG_TOLERANCE) {
      yield broken(`${path}.kg`, { lot: line.lot, kitchen: line.kitchen, day: line.day, leftKg })
    }
    yield* checkOrder(books, path, line, lot.readyOn)
  }
}

/** Whom it is ordered from sells and delivers it, and takes the order after the harvest is known. */
function* checkOrder({ problem }: Books, path: string, line: Recourse, knownOn: string) {
  const { supplier: id, orderBy } = line
  if (id === undefined && orderBy === undefined) return
  const supplier = problem.suppliers.find((one) => one.id === id)
  const offer = supplier?.offers.find(({ food }) => food === line.food)
  const reaches = offer?.deliversTo?.some(({ kitchen }) => kitchen === line.kitchen) ?? true
  if (!offer || !reaches) {
    yield broken(`${path}.supplier`, { supplier: id ?? '', food: line.food, kitchen: line.kitchen })
    return
  }
  const leadMs = Date.parse(line.day) - Date.parse(orderBy ?? '')
  if (
    orderBy !== undefined &&
    orderBy >= knownOn &&
    leadMs >= (offer.leadDays ?? 0) * A_DAY_IN_MS
  ) {
    return
  }
  const facts = { orderBy: orderBy ?? '', knownOn, day: line.day, leadDays: offer.leadDays ?? 0 }
  yield broken(`${path}.orderBy`, facts)
}

/** Second version: purchases and recourse together stay within `maxKg` and reach the minimums. */
export function* checkRecourseOrders({ problem, recourse, fromOffers }: Books) {
  for (const supplier of problem.suppliers) {
    const lines = recourse.filter((line) => line.supplier === supplier.id)
    if (lines.length === 0) continue
    const bought = fromOffers.filter((one) => one.supplier === supplier.id)
    const prices = new Map(supplier.offers.map(({ food, priceIdrPerKg }) => [food, priceIdrPerKg]))
    const path = `recourse[${recourse.findIndex((line) => line.supplier === supplier.id)}].supplier`
    for (const { food, maxKg } of supplier.offers) {
      const own = [...lines, ...bought].filter((one) => one.food === food)
      const kg = own.reduce((sum, one) => sum + one.kg, 0)
      if (maxKg === undefined || kg <= maxKg + KG_TOLERANCE) continue
      yield broken(path, { supplier: supplier.id, food, maxKg, kg })
    }
    for (const kitchen of new Set(lines.map((line) => line.kitchen))) {
      const kgs = [
        ...lines.filter((line) => line.kitchen === kitchen),
        ...bought.filter((one) => one.kitchen.id === kitchen),
      ]
      const orderIdr = kgs.reduce((sum, { food, kg }) => sum + kg * (prices.get(food) ?? 0), 0)
      const minimumOrderIdr = supplier.minimumOrderIdr ?? 0
      if (orderIdr >= minimumOrderIdr - MINIMUM_ORDER_TOLERANCE_IDR) continue
      yield broken(path, { supplier: supplier.id, kitchen, minimumOrderIdr, orderIdr })
    }
  }
}
