import type { Recourse } from '#solver/plan/plan.ts'
import type { PlanningProblem, Supplier } from '#solver/problem/problem.ts'
import { type Books, keyOf } from './books.ts'
import { KG_TOLERANCE, MINIMUM_ORDER_TOLERANCE_IDR, type Violation } from './violation.ts'

const A_DAY_IN_MS = 86_400_000
const WRITTEN_DAY = /^\d{4}-\d{2}-\d{2}$/

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
    yield* checkReferences(problem, path, line)
    if (!lot) continue
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

const known = (list: readonly { id: string }[], id: string) => list.some((one) => one.id === id)

/** Every id of a line leads somewhere. */
function* checkReferences(problem: PlanningProblem, path: string, line: Recourse) {
  const { lot, kitchen, food, day, supplier } = line
  const dangling = {
    ...(!known(problem.lots, lot) && { lot }),
    ...(!known(problem.kitchens, kitchen) && { kitchen }),
    ...(!known(problem.foods, food) && { food }),
    ...(!problem.days.includes(day) && { day }),
    ...(supplier !== undefined && !known(problem.suppliers, supplier) && { supplier }),
  }
  for (const [key, id] of Object.entries(dangling)) {
    const facts = { [key]: id }
    const violation: Violation = { rule: 'unknown-reference', path: `${path}.${key}`, facts }
    yield violation
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
    WRITTEN_DAY.test(orderBy) &&
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

type Placed = { food: string; kitchen: string; kg: number }

/**
 * Second version: what lines leave missing (no `supplier`) nobody could have delivered: for each
 * supplier and kitchen, the kg of these lines that could still be had in time, ordered together, would
 * stay below the minimum.
 */
export function* checkRecourseMissing({ problem, recourse, fromOffers }: Books) {
  const readyOn = new Map(problem.lots.map((lot) => [lot.id, lot.readyOn]))
  const missing = [...recourse.entries()].filter(
    ([, { supplier, kg }]) => supplier === undefined && kg > KG_TOLERANCE,
  )
  for (const supplier of problem.suppliers) {
    const placed: Placed[] = [
      ...recourse.filter((line) => line.supplier === supplier.id),
      ...fromOffers
        .filter((one) => one.supplier === supplier.id)
        .map(({ food, kitchen, kg }) => ({ food, kitchen: kitchen.id, kg })),
    ]
    for (const { id: kitchen } of problem.kitchens) {
      const own = missing.filter(([, line]) => line.kitchen === kitchen)
      const knownOn = ({ lot }: Recourse) => readyOn.get(lot) ?? ''
      const [first, ...rest] = own.filter(([, line]) => inTime(supplier, line, knownOn(line)))
      if (!first) continue
      const more = leftOf(supplier, [first, ...rest], placed)
      const before = placed.filter((one) => one.kitchen === kitchen)
      const orderIdr = worthOf(supplier, [...before, ...more])
      const minimumIdr = (supplier.minimumOrderIdr ?? 0) + MINIMUM_ORDER_TOLERANCE_IDR
      if (more.length === 0 || orderIdr < minimumIdr) continue
      const leftKg = more.reduce((sum, { kg }) => sum + kg, 0)
      yield broken(`recourse[${first[0]}].supplier`, { supplier: supplier.id, kitchen, leftKg })
    }
  }
}

function inTime({ offers }: Supplier, line: Recourse, knownOn: string) {
  const offer = offers.find(({ food }) => food === line.food)
  const reaches = offer?.deliversTo?.some(({ kitchen }) => kitchen === line.kitchen) ?? true
  const waitMs = Date.parse(line.day) - Date.parse(knownOn)
  return offer !== undefined && reaches && waitMs >= (offer.leadDays ?? 0) * A_DAY_IN_MS
}

/** Of these lines, the kg that the offers still hold. */
function leftOf({ offers }: Supplier, lines: readonly [number, Recourse][], placed: Placed[]) {
  const more: Placed[] = []
  for (const [, { food, kitchen, kg }] of lines) {
    const limitKg = offers.find((offer) => offer.food === food)?.maxKg ?? Number.POSITIVE_INFINITY
    const soldKg = [...placed, ...more].reduce((sum, one) => {
      return one.food === food ? sum + one.kg : sum
    }, 0)
    const leftKg = Math.min(kg, limitKg - soldKg)
    if (leftKg > KG_TOLERANCE) more.push({ food, kitchen, kg: leftKg })
  }
  return more
}

function worthOf({ offers }: Supplier, placed: readonly Placed[]) {
  const prices = new Map(offers.map(({ food, priceIdrPerKg }) => [food, priceIdrPerKg]))
  return placed.reduce((idr, { food, kg }) => idr + kg * (prices.get(food) ?? 0), 0)
}
