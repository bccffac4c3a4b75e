import type { IndexedKitchen } from '#solver/problem/indexed-kitchen.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'

/**
 * Where a kitchen's food comes from when no lot covers it. A food is *settled* when one source is
 * best whatever the budget's price `beta` in `[0, overBudgetFactor]` (spending costs `1 + beta`,
 * unmet does not spend): nobody to buy from, or an unlimited offer that is the cheapest and even at
 * `1 + overBudgetFactor` not dearer than unmet, or unmet cheaper than any price. Its cost then stands
 * in the menu columns. Other foods keep their choice in the linear programme.
 */
export type Sourcing = {
  /** Rupiah per kg of the settled source, NaN where the choice stays open. By food. */
  settledIdrPerKg: Float64Array
  /** Offer of the settled source, -1 = unmet. By food. */
  settledOffer: Int32Array
  /** 1 where the settled source spends the kitchen's budget. */
  settledSpends: Uint8Array
  /** Offers of foods whose choice stays open, with price and transport. */
  openOffers: { offer: number; food: number; unitIdrPerKg: number }[]
  /** Cheapest rupiah per kg of any source, limits ignored. By food. */
  cheapestIdrPerKg: Float64Array
}

/** The most a kitchen can need of each food, by day: `sum_c max_r need`, at `d * foodCount + f`. */
export function largestNeeds(problem: IndexedProblem, kitchen: IndexedKitchen): Float64Array {
  const { foodCount, courseCount, recipes } = problem
  const needs = new Float64Array(problem.dayCount * foodCount)
  const ofCourse = new Float64Array(foodCount)
  for (const d of kitchen.servedDays) {
    for (let c = 0; c < courseCount; c++) {
      ofCourse.fill(0)
      const fixed = kitchen.fixed[d * courseCount + c] ?? -1
      const choices = fixed >= 0 ? [fixed] : (kitchen.recipesOfCourse[c] ?? [])
      for (const r of choices) {
        for (
          let i = recipes.ingredientStart[r] ?? 0;
          i < (recipes.ingredientStart[r + 1] ?? 0);
          i++
        ) {
          const f = recipes.ingredientFood[i] ?? 0
          ofCourse[f] = Math.max(ofCourse[f] ?? 0, recipes.ingredientKg[i] ?? 0)
        }
      }
      const portions = kitchen.scaledPortions[d * courseCount + c] ?? 0
      for (let f = 0; f < foodCount; f++) {
        const at = d * foodCount + f
        needs[at] = (needs[at] ?? 0) + (ofCourse[f] ?? 0) * portions
      }
    }
  }
  return needs
}

/** Offers whose `maxKg` no choice of menus in the region can reach count as unlimited. */
export function bindingOffers(problem: IndexedProblem, needs: Float64Array[]): Uint8Array {
  const { supply, foodCount } = problem
  const reached = new Float64Array(supply.offerCount)
  needs.forEach((need, k) => {
    for (let i = supply.offerLinks.start[k] ?? 0; i < (supply.offerLinks.start[k + 1] ?? 0); i++) {
      const o = supply.offerLinks.item[i] ?? 0
      const f = supply.offerFood[o] ?? 0
      for (let d = 0; d < problem.dayCount; d++) {
        reached[o] = (reached[o] ?? 0) + (need[d * foodCount + f] ?? 0)
      }
    }
  })
  return Uint8Array.from(reached, (kg, o) => (kg > (supply.offerMaxKg[o] ?? 0) ? BINDING : FREE))
}

/** An offer without limit, with a `maxKg` that may bind, or with a minimum order that is modelled. */
const FREE = 0
const BINDING = 1
export const MINIMUM = 2

/**
 * `limits` says FREE, BINDING or MINIMUM for every offer. Offers with a modelled minimum always stay:
 * even dearer than unmet they may be worth their money, to bring an order up to its minimum.
 */
export function sourcingOf(problem: IndexedProblem, k: number, limits: Uint8Array): Sourcing {
  const { supply, foodCount } = problem
  const { unmetIdrPerKg, overBudgetFactor } = problem.source.weights
  const offersOf = Array.from({ length: foodCount }, (): [number, number][] => [])
  for (let i = supply.offerLinks.start[k] ?? 0; i < (supply.offerLinks.start[k + 1] ?? 0); i++) {
    const o = supply.offerLinks.item[i] ?? 0
    const unit = (supply.offerPriceIdrPerKg[o] ?? 0) + (supply.offerLinks.transportIdrPerKg[i] ?? 0)
    offersOf[supply.offerFood[o] ?? 0]?.push([o, unit])
  }
  const sourcing: Sourcing = {
    settledIdrPerKg: new Float64Array(foodCount).fill(Number.NaN),
    settledOffer: new Int32Array(foodCount).fill(-1),
    settledSpends: new Uint8Array(foodCount),
    openOffers: [],
    cheapestIdrPerKg: new Float64Array(foodCount),
  }
  offersOf.forEach((offers, food) => {
    offers.sort((a, b) => a[1] - b[1] || a[0] - b[0])
    const [cheapest, unit] = offers[0] ?? [-1, Number.POSITIVE_INFINITY]
    sourcing.cheapestIdrPerKg[food] = Math.min(unit, unmetIdrPerKg)
    const hasMinimum = offers.some(([offer]) => limits[offer] === MINIMUM)
    const isSafe = limits[cheapest] === FREE && unit * (1 + overBudgetFactor) <= unmetIdrPerKg
    if (!hasMinimum && (unit >= unmetIdrPerKg || isSafe)) {
      const isBought = unit < unmetIdrPerKg
      sourcing.settledIdrPerKg[food] = isBought ? unit : unmetIdrPerKg
      sourcing.settledOffer[food] = isBought ? cheapest : -1
      sourcing.settledSpends[food] = isBought ? 1 : 0
      return
    }
    // An unlimited offer makes every dearer one pointless, but those that fill up an order.
    const free = offers.findIndex(([offer]) => limits[offer] === FREE)
    offers.forEach(([offer, unitIdrPerKg], at) => {
      const isUseful = free < 0 || at <= free || limits[offer] === MINIMUM
      if (isUseful) sourcing.openOffers.push({ offer, food, unitIdrPerKg })
    })
  })
  return sourcing
}
