import { startsOf } from './indexed-recipes.ts'
import type { PlanningProblem } from './problem.ts'

/**
 * Lots and offers as columns of numbers, and per kitchen what reaches it.
 * A lot is usable on service days `lotFirstDay <= d <= lotLastDay`; an empty window has last < first.
 */
export type IndexedSupply = {
  lotCount: number
  lotFood: Int32Array
  lotKg: Float64Array
  lotFirstDay: Int32Array
  lotLastDay: Int32Array
  lotCostIdrPerKg: Float64Array
  /** Rupiah per kilogram that is left over; 0 when the lot outlives the horizon. */
  lotWasteIdrPerKg: Float64Array
  offerCount: number
  offerFood: Int32Array
  offerSupplier: Int32Array
  offerPriceIdrPerKg: Float64Array
  /** Infinity without a limit. */
  offerMaxKg: Float64Array
  /** 0 without a minimum. */
  supplierMinimumIdr: Float64Array
  /** Lots that reach kitchen `k`: `kitchenLot[i]` at `kitchenTransport[i]`, with offsets by kitchen. */
  lotLinks: Links
  offerLinks: Links
}

/** What reaches which kitchen: entries of kitchen `k` stand at `start[k] <= i < start[k + 1]`. */
export type Links = { start: Int32Array; item: Int32Array; transportIdrPerKg: Float64Array }

type Delivery = { kitchen: string; transportIdrPerKg: number }

export function indexSupply(source: PlanningProblem): IndexedSupply {
  const { lots, suppliers, days, kitchens, foods } = source
  const foodAt = new Map(foods.map(({ id }, position) => [id, position]))
  const lastDay = days.at(-1) ?? ''
  const offers = suppliers.flatMap((supplier, s) =>
    supplier.offers.map((offer) => ({ ...offer, supplier: s })),
  )
  const everywhere = kitchens.map(({ id }) => ({ kitchen: id, transportIdrPerKg: 0 }))
  return {
    lotCount: lots.length,
    lotFood: Int32Array.from(lots, ({ food }) => foodAt.get(food) ?? -1),
    lotKg: Float64Array.from(lots, ({ kg }) => kg),
    lotFirstDay: Int32Array.from(lots, ({ readyOn }) => firstDayFrom(days, readyOn)),
    lotLastDay: Int32Array.from(lots, ({ useBy }) => firstDayAfter(days, useBy) - 1),
    lotCostIdrPerKg: Float64Array.from(lots, ({ costIdrPerKg }) => costIdrPerKg),
    lotWasteIdrPerKg: Float64Array.from(lots, ({ useBy, wasteIdrPerKg }) =>
      useBy <= lastDay ? wasteIdrPerKg : 0,
    ),
    offerCount: offers.length,
    offerFood: Int32Array.from(offers, ({ food }) => foodAt.get(food) ?? -1),
    offerSupplier: Int32Array.from(offers, ({ supplier }) => supplier),
    offerPriceIdrPerKg: Float64Array.from(offers, ({ priceIdrPerKg }) => priceIdrPerKg),
    offerMaxKg: Float64Array.from(offers, ({ maxKg }) => maxKg ?? Number.POSITIVE_INFINITY),
    supplierMinimumIdr: Float64Array.from(suppliers, (s) => s.minimumOrderIdr ?? 0),
    lotLinks: linksByKitchen(
      source,
      lots.map((lot) => lot.deliversTo),
    ),
    offerLinks: linksByKitchen(
      source,
      offers.map((offer) => offer.deliversTo ?? everywhere),
    ),
  }
}

const firstDayFrom = (days: readonly string[], on: string) => {
  const position = days.findIndex((day) => day >= on)
  return position < 0 ? days.length : position
}

const firstDayAfter = (days: readonly string[], on: string) => {
  const position = days.findIndex((day) => day > on)
  return position < 0 ? days.length : position
}

/** Turns "item delivers to kitchens" round into "kitchen is reached by items", items ascending. */
function linksByKitchen(source: PlanningProblem, deliveries: readonly Delivery[][]): Links {
  const kitchenAt = new Map(source.kitchens.map(({ id }, position) => [id, position]))
  const byKitchen = source.kitchens.map((): [number, number][] => [])
  deliveries.forEach((list, item) => {
    for (const { kitchen, transportIdrPerKg } of list) {
      byKitchen[kitchenAt.get(kitchen) ?? -1]?.push([item, transportIdrPerKg])
    }
  })
  const flat = byKitchen.flat()
  return {
    start: startsOf(byKitchen.map((list) => list.length)),
    item: Int32Array.from(flat, ([item]) => item),
    transportIdrPerKg: Float64Array.from(flat, ([, transport]) => transport),
  }
}
