import { type KitchenMenu, menuNeeds } from '#solver/match/kitchen-menu.ts'
import type { Allocation, Purchase, Unmet } from '#solver/plan/plan.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import type { Links } from '#solver/problem/indexed-supply.ts'

type Supplied = { allocations: Allocation[]; purchases: Purchase[]; unmet: Unmet[] }

/** Below this a line is rounding, not food. */
const NOTHING_KG = 1e-9

/**
 * Supply for finished menus the way a store and a buyer do it: the store gives out what perishes
 * first, day after day, to one kitchen after the other; then each kitchen in turn buys the rest.
 */
export function todaysSupply(problem: IndexedProblem, menus: readonly KitchenMenu[]): Supplied {
  const supplied: Supplied = { allocations: [], purchases: [], unmet: [] }
  const open = problem.kitchens.map((kitchen, k) =>
    menuNeeds(problem, kitchen, menus[k] ?? new Int32Array(0)),
  )
  giveOutLots(problem, open, supplied)
  const leftKg = problem.supply.offerMaxKg.slice()
  open.forEach((needs, k) => {
    buy(problem, { k, needs, leftKg }, supplied)
  })
  return supplied
}

/** First expired, first out: by last day of use, then first day, then the order of the list. */
function giveOutLots(problem: IndexedProblem, open: readonly Float64Array[], to: Supplied) {
  const { supply, foodCount, source } = problem
  const leftKg = supply.lotKg.slice()
  const reachable = open.map((_, k) => lotsOf(problem, k))
  source.days.forEach((day, d) => {
    open.forEach((needs, k) => {
      for (const l of reachable[k] ?? []) {
        const at = d * foodCount + (supply.lotFood[l] ?? 0)
        const isFresh = d >= (supply.lotFirstDay[l] ?? 0) && d <= (supply.lotLastDay[l] ?? -1)
        const kg = isFresh ? Math.min(needs[at] ?? 0, leftKg[l] ?? 0) : 0
        if (kg <= NOTHING_KG) continue
        needs[at] = (needs[at] ?? 0) - kg
        leftKg[l] = (leftKg[l] ?? 0) - kg
        const kitchen = source.kitchens[k]?.id ?? ''
        to.allocations.push({ lot: source.lots[l]?.id ?? '', kitchen, day, kg })
      }
    })
  })
}

function lotsOf({ supply }: IndexedProblem, k: number) {
  const { lotLastDay, lotFirstDay, lotLinks } = supply
  const byExpiry = (a: number, b: number) =>
    (lotLastDay[a] ?? 0) - (lotLastDay[b] ?? 0) ||
    (lotFirstDay[a] ?? 0) - (lotFirstDay[b] ?? 0) ||
    a - b
  return [...lotLinks.item.subarray(lotLinks.start[k], lotLinks.start[k + 1])].sort(byExpiry)
}

type Basket = { k: number; needs: Float64Array; leftKg: Float64Array }

/**
 * Buys a kitchen's open needs at the cheapest seller that still has some. An order below a seller's
 * minimum is not placed: the seller that is furthest from its minimum is crossed off and the
 * basket filled anew. What nobody sells stays missing.
 */
function buy(problem: IndexedProblem, basket: Basket, to: Supplied) {
  const { supply, source, foodCount } = problem
  const crossedOff = new Set<number>()
  for (;;) {
    const { lines, leftKg } = fillBasket(problem, basket, crossedOff)
    const short = furthestFromMinimum(problem, lines)
    if (short !== undefined) {
      crossedOff.add(short)
      continue
    }
    const kitchen = source.kitchens[basket.k]?.id ?? ''
    for (const { at, offer, kg } of lines) {
      const day = source.days[Math.floor(at / foodCount)] ?? ''
      const food = source.foods[at % foodCount]?.id ?? ''
      const supplier = source.suppliers[supply.offerSupplier[offer] ?? -1]?.id ?? ''
      if (offer < 0) to.unmet.push({ food, kitchen, day, kg })
      else to.purchases.push({ supplier, food, kitchen, day, kg })
    }
    basket.leftKg.set(leftKg)
    return
  }
}

/** `offer` is -1 where nobody sells. */
type Line = { at: number; offer: number; kg: number }

function fillBasket(problem: IndexedProblem, basket: Basket, crossedOff: ReadonlySet<number>) {
  const { supply, foodCount } = problem
  const leftKg = basket.leftKg.slice()
  const offers = offersByPrice(problem, basket.k).filter(
    (offer) => !crossedOff.has(supply.offerSupplier[offer] ?? -1),
  )
  const lines: Line[] = []
  basket.needs.forEach((need, at) => {
    let kg = need
    for (const offer of offers) {
      if (kg <= NOTHING_KG) return
      if (supply.offerFood[offer] !== at % foodCount) continue
      const taken = Math.min(kg, leftKg[offer] ?? 0)
      if (taken <= NOTHING_KG) continue
      leftKg[offer] = (leftKg[offer] ?? 0) - taken
      kg -= taken
      lines.push({ at, offer, kg: taken })
    }
    if (kg > NOTHING_KG) lines.push({ at, offer: -1, kg })
  })
  return { lines, leftKg }
}

/** Offers that reach a kitchen, cheapest first, transport included. */
function offersByPrice({ supply }: IndexedProblem, k: number) {
  const { start, item, transportIdrPerKg }: Links = supply.offerLinks
  const priced: { offer: number; idrPerKg: number }[] = []
  for (let i = start[k] ?? 0; i < (start[k + 1] ?? 0); i++) {
    const offer = item[i] ?? 0
    const idrPerKg = (supply.offerPriceIdrPerKg[offer] ?? 0) + (transportIdrPerKg[i] ?? 0)
    priced.push({ offer, idrPerKg })
  }
  priced.sort((a, b) => a.idrPerKg - b.idrPerKg || a.offer - b.offer)
  return priced.map(({ offer }) => offer)
}

function furthestFromMinimum({ supply }: IndexedProblem, lines: readonly Line[]) {
  const orders = new Map<number, number>()
  for (const { offer, kg } of lines) {
    if (offer < 0) continue
    const s = supply.offerSupplier[offer] ?? -1
    orders.set(s, (orders.get(s) ?? 0) + kg * (supply.offerPriceIdrPerKg[offer] ?? 0))
  }
  const share = ([s, idr]: [number, number]) => idr / (supply.supplierMinimumIdr[s] ?? 0)
  const short = [...orders].filter(([s, idr]) => idr < (supply.supplierMinimumIdr[s] ?? 0))
  short.sort((a, b) => share(a) - share(b))
  return short[0]?.[0]
}
