import type { KitchenMenu } from '#solver/match/kitchen-menu.ts'
import type { IndexedKitchen } from '#solver/problem/indexed-kitchen.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import { type DayOptions, dayOptions } from './day-menu.ts'
import { servingLimits } from './packings.ts'
import { createPricer } from './price-day-menu.ts'

const NODES_PER_DAY = 20_000

/**
 * A first menu for one kitchen in milliseconds: day after day the cheapest menu (food at the price
 * given, bands, skipping), leaving out dishes that a serving limit forbids by now. Fixed dishes of
 * later days count from the start.
 */
export function greedyMenu(
  problem: IndexedProblem,
  kitchen: IndexedKitchen,
  idrPerKg: Float64Array,
): KitchenMenu {
  const menu = kitchen.fixed.slice()
  for (const day of kitchen.servedDays) {
    const options = dayOptions(problem, kitchen, day)
    const cost = greedyCosts(problem, kitchen, { options, idrPerKg })
    const forbidden = forbiddenOptions(problem, kitchen, { options, menu })
    const below = Number.POSITIVE_INFINITY
    const request = { cost, below, keep: 1, forbidden, nodeLimit: NODES_PER_DAY }
    const [best] = createPricer(options).price(request).menus
    best?.menu.forEach((o, c) => {
      const r = options.recipe[o] ?? -1
      if (r < 0 || !breaksFamily(problem, kitchen, { menu, r })) {
        menu[day * problem.courseCount + c] = r
      }
    })
  }
  return menu
}

type Priced = { options: DayOptions; idrPerKg: Float64Array }

function greedyCosts(
  problem: IndexedProblem,
  kitchen: IndexedKitchen,
  { options, idrPerKg }: Priced,
) {
  const { recipes, courseCount } = problem
  const { skippedCourseIdrPerPortion, menuChangeIdrPerPortion } = problem.source.weights
  const { day } = options
  const cost = new Float64Array(options.count)
  for (let c = 0; c < courseCount; c++) {
    const slot = day * courseCount + c
    const portions = kitchen.scaledPortions[slot] ?? 0
    const announced = kitchen.announced[slot] ?? -1
    for (let o = options.start[c] ?? 0; o < (options.start[c + 1] ?? 0); o++) {
      const r = options.recipe[o] ?? -1
      let perPortion = r < 0 ? skippedCourseIdrPerPortion : 0
      const end = r < 0 ? 0 : (recipes.ingredientStart[r + 1] ?? 0)
      for (let i = recipes.ingredientStart[r] ?? 0; i < end; i++) {
        perPortion +=
          (recipes.ingredientKg[i] ?? 0) * (idrPerKg[recipes.ingredientFood[i] ?? 0] ?? 0)
      }
      const changed = announced >= 0 && announced !== r
      cost[o] =
        perPortion * portions +
        (changed ? menuChangeIdrPerPortion * (kitchen.portions[day] ?? 0) : 0)
    }
  }
  return cost
}

type Sofar = { options: DayOptions; menu: KitchenMenu }

function forbiddenOptions(
  problem: IndexedProblem,
  kitchen: IndexedKitchen,
  { options, menu }: Sofar,
) {
  return Uint8Array.from(options.recipe, (r, o) => {
    if (r < 0 || isFixed(problem, kitchen, { options, o })) return 0
    const isFull = servingLimits(problem, kitchen, r).some(({ firstDay, lastDay, limit }) => {
      if (options.day < firstDay || options.day > lastDay) return false
      return servings(problem, menu, { r, firstDay, lastDay }) >= limit
    })
    return isFull || breaksFamily(problem, kitchen, { menu, r }) ? 1 : 0
  })
}

/** A course with a single option is fixed. */
function isFixed(
  { courseCount }: IndexedProblem,
  kitchen: IndexedKitchen,
  at: { options: DayOptions; o: number },
) {
  const { start, day } = at.options
  const c = start.findIndex((end) => end > at.o) - 1
  return (kitchen.fixed[day * courseCount + c] ?? -1) >= 0
}

type Stretch = { r: number; firstDay: number; lastDay: number }

function servings({ courseCount }: IndexedProblem, menu: KitchenMenu, stretch: Stretch) {
  let count = 0
  const end = (stretch.lastDay + 1) * courseCount
  for (let slot = stretch.firstDay * courseCount; slot < end; slot++) {
    if (menu[slot] === stretch.r) count++
  }
  return count
}

function breaksFamily(
  { recipes }: IndexedProblem,
  kitchen: IndexedKitchen,
  { menu, r }: { menu: KitchenMenu; r: number },
): boolean {
  const family = recipes.family[r] ?? -1
  if (family < 0) return false
  let count = 0
  for (const other of menu) if (other >= 0 && recipes.family[other] === family) count++
  return count >= (kitchen.familyMaxServings[family] ?? 0)
}
