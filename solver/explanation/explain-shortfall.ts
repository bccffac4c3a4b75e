import type { Demand } from '#solver/plan/menu-facts.ts'
import { demandsOf } from '#solver/plan/menu-facts.ts'
import type { Decisions } from '#solver/plan/plan.ts'
import type { Lot, Offer, PlanningProblem, Supplier } from '#solver/problem/problem.ts'
import type { Reason, Shortfall } from './reason.ts'

/** A gram: what a plan may be off by is no shortfall. */
const GRAM_KG = 0.001

const delivers = ({ deliversTo }: Pick<Lot, 'deliversTo'>, kitchen: string) =>
  deliversTo.some((delivery) => delivery.kitchen === kitchen)

const used = ({ allocations }: Decisions, lot: Lot) =>
  allocations.filter((allocation) => allocation.lot === lot.id)

const leftKg = (decisions: Decisions, lot: Lot) =>
  lot.kg - used(decisions, lot).reduce((sum, { kg }) => sum + kg, 0)

/** Why own produce does not cover the need: no unit, no route, no window, no kilogram, or price. */
function lotReasons(problem: PlanningProblem, decisions: Decisions, demand: Demand): Reason[] {
  const { kitchen, food, day } = demand
  const lots = problem.lots.filter((lot) => lot.food === food && lot.kg > GRAM_KG)
  if (lots.length === 0) return [{ code: 'no-unit', facts: {} }]
  const here = lots.filter((lot) => delivers(lot, kitchen))
  if (here.length === 0) {
    return [{ code: 'not-delivered-here', facts: { lots: lots.map(({ id }) => id) } }]
  }
  const usable = here.filter(({ readyOn, useBy }) => readyOn <= day && day <= useBy)
  if (usable.length === 0) {
    const windows = here.map(({ id: lot, readyOn, useBy }) => ({ lot, readyOn, useBy }))
    return [{ code: 'no-window', facts: { lots: windows } }]
  }
  return usable.map((lot): Reason => {
    const left = leftKg(decisions, lot)
    if (left > GRAM_KG) return { code: 'cheaper-to-buy', facts: { lot: lot.id, leftKg: left } }
    const usedBy = used(decisions, lot).map(({ lot: _, ...use }) => use)
    return { code: 'used-up', facts: { lot: lot.id, kg: lot.kg, usedBy } }
  })
}

type Source = { supplier: Supplier; offer: Offer; idrPerKg: number }

function sourcesOf({ suppliers }: PlanningProblem, { kitchen, food }: Demand): Source[] {
  return suppliers.flatMap((supplier): Source[] => {
    const offer = supplier.offers.find((one) => one.food === food)
    const route = offer?.deliversTo?.find((one) => one.kitchen === kitchen)
    if (!offer || (offer.deliversTo && !route)) return []
    return [{ supplier, offer, idrPerKg: offer.priceIdrPerKg + (route?.transportIdrPerKg ?? 0) }]
  })
}

/** Why what is missing was not bought either. */
function offerReasons(problem: PlanningProblem, decisions: Decisions, demand: Demand): Reason[] {
  const sources = sourcesOf(problem, demand)
  if (sources.length === 0) return [{ code: 'no-offer', facts: {} }]
  const boughtKg = ({ supplier }: Source) =>
    decisions.purchases
      .filter((one) => one.supplier === supplier.id && one.food === demand.food)
      .reduce((sum, { kg }) => sum + kg, 0)
  const open = sources.filter((source) => {
    return boughtKg(source) < (source.offer.maxKg ?? Number.POSITIVE_INFINITY) - GRAM_KG
  })
  if (open.length === 0) {
    const suppliers = sources.map(({ supplier }) => supplier.id)
    return [{ code: 'offers-used-up', facts: { suppliers } }]
  }
  const { unmetIdrPerKg } = problem.weights
  return open.map(({ supplier, idrPerKg }): Reason => {
    const isOrdered = decisions.purchases.some((one) => {
      return one.supplier === supplier.id && one.kitchen === demand.kitchen
    })
    const { minimumOrderIdr = 0 } = supplier
    if (minimumOrderIdr > 0 && !isOrdered) {
      return { code: 'below-minimum-order', facts: { supplier: supplier.id, minimumOrderIdr } }
    }
    return { code: 'missing-is-cheaper', facts: { offerIdrPerKg: idrPerKg, unmetIdrPerKg } }
  })
}

/**
 * Every kitchen, food and day whose need exceeds its own produce, with the reasons that the
 * documents alone can tell. What they cannot tell (prices) is worked out by solving again.
 */
export function shortfallsOf(problem: PlanningProblem, decisions: Decisions): Shortfall[] {
  const keyOf = (one: { kitchen: string; food: string; day: string }) =>
    JSON.stringify([one.kitchen, one.food, one.day])
  const totals = (list: readonly { kitchen: string; food: string; day: string; kg: number }[]) => {
    const kgByKey = new Map<string, number>()
    for (const one of list) kgByKey.set(keyOf(one), (kgByKey.get(keyOf(one)) ?? 0) + one.kg)
    return kgByKey
  }
  const [purchased, unmet] = [totals(decisions.purchases), totals(decisions.unmet)]
  return demandsOf(problem, decisions.menus).flatMap((demand): Shortfall[] => {
    const { kitchen, food, day, kg: neededKg } = demand
    const purchasedKg = purchased.get(keyOf(demand)) ?? 0
    const unmetKg = unmet.get(keyOf(demand)) ?? 0
    if (purchasedKg + unmetKg <= GRAM_KG) return []
    const reasons = lotReasons(problem, decisions, demand)
    if (unmetKg > GRAM_KG) reasons.push(...offerReasons(problem, decisions, demand))
    const ownKg = neededKg - purchasedKg - unmetKg
    return [{ kitchen, food, day, neededKg, ownKg, purchasedKg, unmetKg, reasons }]
  })
}
