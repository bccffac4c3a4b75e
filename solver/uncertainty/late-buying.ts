import type { Decisions } from '#solver/plan/plan.ts'
import type { Lot, PlanningProblem } from '#solver/problem/problem.ts'
import { canWait, orderByOf, type Source, sourcesFor } from './sources.ts'

/** Less than this is rounding, not food. */
export const DUST_KG = 1e-9

/** Kg that a kitchen was to have from a lot on a day and does not get. */
export type Gap = { lot: Lot; kitchen: string; day: string; kg: number }

export type LateOrder = Gap & { source: Source; orderBy: string }
export type Missing = Gap & { source?: undefined; orderBy?: undefined }

/**
 * The kg of each allocation that a harvest of `kg` does not cover: the lot serves its kitchens in
 * the order of days until it is empty, so that what is missing is missing as late as can be.
 */
export function gapsOf(lot: Lot, kg: number, days: readonly string[], plan: Decisions): Gap[] {
  const position = new Map(days.map((day, at) => [day, at]))
  const own = plan.allocations
    .filter((allocation) => allocation.lot === lot.id)
    .sort((one, other) => (position.get(one.day) ?? 0) - (position.get(other.day) ?? 0))
  let leftKg = kg
  return own.flatMap(({ kitchen, day, kg: wantedKg }): Gap[] => {
    const gotKg = Math.min(leftKg, wantedKg)
    leftKg -= gotKg
    return wantedKg - gotKg > DUST_KG ? [{ lot, kitchen, day, kg: wantedKg - gotKg }] : []
  })
}

/** What is still for sale, and what every kitchen has ordered where. */
export type Market = {
  problem: PlanningProblem
  /** Kg left of offers with a limit. */
  leftKg: Map<Source['offer'], number>
  orderIdr: Map<string, number>
}

const orderKey = (kitchen: string, supplier: string) => JSON.stringify([kitchen, supplier])

/** The market after the plan's own purchases. */
export function openMarket(problem: PlanningProblem, { purchases }: Decisions): Market {
  const leftKg = new Map<Source['offer'], number>()
  const orderIdr = new Map<string, number>()
  const offers = new Map<string, Source['offer']>()
  for (const { id, offers: own } of problem.suppliers) {
    for (const offer of own) {
      offers.set(orderKey(id, offer.food), offer)
      if (offer.maxKg !== undefined) leftKg.set(offer, offer.maxKg)
    }
  }
  for (const { supplier, food, kitchen, kg } of purchases) {
    const offer = offers.get(orderKey(supplier, food))
    if (!offer) continue
    const left = leftKg.get(offer)
    if (left !== undefined) leftKg.set(offer, left - kg)
    const key = orderKey(kitchen, supplier)
    orderIdr.set(key, (orderIdr.get(key) ?? 0) + kg * offer.priceIdrPerKg)
  }
  return { problem, leftKg, orderIdr }
}

export const orderedFrom = ({ orderIdr }: Market, kitchen: string, supplier: string) =>
  orderIdr.get(orderKey(kitchen, supplier)) ?? 0

/**
 * Closes one gap: from the cheapest sellers who still deliver in time after the harvest is known,
 * have kg left, and whose minimum the kitchen's order reaches; what is left stays missing.
 */
export function closeGap(market: Market, gap: Gap): (LateOrder | Missing)[] {
  const sources = sourcesFor(market.problem, gap.kitchen, gap.lot.food)
  const inTime = sources.filter(({ offer }) => canWait(offer, gap.lot.readyOn, gap.day))
  return closeFrom(market, gap, inTime, ({ supplier, offer }, kg) => {
    const beforeIdr = orderedFrom(market, gap.kitchen, supplier.id)
    return beforeIdr + kg * offer.priceIdrPerKg >= (supplier.minimumOrderIdr ?? 0)
  })
}

/** Closes a gap from these sellers, one after the other, as far as their kg go and they take it. */
export function closeFrom(
  market: Market,
  gap: Gap,
  sources: readonly Source[],
  takes: (source: Source, kg: number) => boolean = () => true,
) {
  const { leftKg, orderIdr } = market
  const closed: (LateOrder | Missing)[] = []
  let openKg = gap.kg
  for (const source of sources) {
    const { supplier, offer } = source
    const kg = Math.min(openKg, Math.max(0, leftKg.get(offer) ?? openKg))
    if (kg <= DUST_KG || !takes(source, kg)) continue
    const key = orderKey(gap.kitchen, supplier.id)
    orderIdr.set(key, (orderIdr.get(key) ?? 0) + kg * offer.priceIdrPerKg)
    if (leftKg.has(offer)) leftKg.set(offer, (leftKg.get(offer) ?? 0) - kg)
    const { lot, kitchen, day } = gap
    closed.push({ lot, kitchen, day, kg, source, orderBy: orderByOf(offer, gap.day) })
    openKg -= kg
  }
  if (openKg > DUST_KG) {
    const { lot, kitchen, day } = gap
    closed.push({ lot, kitchen, day, kg: openKg })
  }
  return closed
}
