import { type KitchenMenu, menuEntries, menusFromEntries } from '#solver/match/kitchen-menu.ts'
import { greedyMenu } from '#solver/menus/greedy-menus.ts'
import { servingLimits } from '#solver/menus/packings.ts'
import { sourcingOf } from '#solver/menus/sourcing.ts'
import type { MenuEntry } from '#solver/plan/plan.ts'
import type { IndexedKitchen } from '#solver/problem/indexed-kitchen.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'
import { verifyMenus } from '#solver/verify/verify-plan.ts'

/** The menus, and the share of the courses to serve whose dish was carried over. */
export type CarriedMenus = { menus: KitchenMenu[]; share: number }

/**
 * The dishes of an earlier plan in a problem that has changed since. What is decided now goes first;
 * a dish stays where it may still be served; courses left open get the cheapest dish that is allowed.
 */
export function carryMenus(problem: IndexedProblem, entries: readonly MenuEntry[]): CarriedMenus {
  const was = menusFromEntries(problem, entries)
  let [served, carried] = [0, 0]
  const menus = problem.kitchens.map((kitchen, k) => {
    const kept = keptDishes(problem, kitchen, was[k] ?? new Int32Array())
    served += kitchen.servedDays.length * problem.courseCount
    for (const r of kept) if (r >= 0) carried++
    return filled(problem, kitchen, kept)
  })
  const isKept = verifyMenus(problem.source, menuEntries(problem, menus)).length === 0
  if (isKept) return { menus, share: served === 0 ? 0 : carried / served }
  const afresh = problem.kitchens.map((kitchen) => filled(problem, kitchen, kitchen.fixed))
  return { menus: afresh, share: 0 }
}

/** Courses left open get what is cheapest beside the dishes that stay. */
function filled(problem: IndexedProblem, kitchen: IndexedKitchen, kept: KitchenMenu): KitchenMenu {
  const isWhole = kitchen.servedDays.every((day) => {
    const from = day * problem.courseCount
    return kept.subarray(from, from + problem.courseCount).every((r) => r >= 0)
  })
  if (isWhole) return kept
  const noLimits = new Uint8Array(problem.supply.offerCount)
  const { cheapestIdrPerKg } = sourcingOf(problem, kitchen.index, noLimits)
  return greedyMenu(problem, { ...kitchen, fixed: kept }, cheapestIdrPerKg)
}

/** Dishes that may still be served beside what is decided, day by day. */
function keptDishes(problem: IndexedProblem, kitchen: IndexedKitchen, was: KitchenMenu) {
  const kept = kitchen.fixed.slice()
  for (const day of kitchen.servedDays) {
    for (let c = 0; c < problem.courseCount; c++) {
      const slot = day * problem.courseCount + c
      const r = was[slot] ?? -1
      if (r < 0 || (kept[slot] ?? -1) >= 0) continue
      if (!kitchen.recipesOfCourse[c]?.includes(r)) continue
      kept[slot] = r
      if (!isAllowed(problem, kitchen, { menu: kept, r, day })) kept[slot] = -1
    }
  }
  return kept
}

type Placed = { menu: KitchenMenu; r: number; day: number }

function isAllowed(problem: IndexedProblem, kitchen: IndexedKitchen, placed: Placed): boolean {
  const { courseCount, recipes } = problem
  const { menu, r, day } = placed
  const count = (from: number, to: number, is: (other: number) => boolean) => {
    let servings = 0
    for (let slot = from; slot < to; slot++) if (is(menu[slot] ?? -1)) servings++
    return servings
  }
  const isWithin = servingLimits(problem, kitchen, r).every(({ firstDay, lastDay, limit }) => {
    if (day < firstDay || day > lastDay) return true
    const [from, to] = [firstDay * courseCount, (lastDay + 1) * courseCount]
    return count(from, to, (other) => other === r) <= limit
  })
  const family = recipes.family[r] ?? -1
  const ofFamily = (other: number) => other >= 0 && recipes.family[other] === family
  return (
    isWithin &&
    (family < 0 || count(0, menu.length, ofFamily) <= (kitchen.familyMaxServings[family] ?? 0)) &&
    fitsMinutes(problem, kitchen, placed)
  )
}

function fitsMinutes(problem: IndexedProblem, kitchen: IndexedKitchen, { menu, day }: Placed) {
  const { courseCount, dayCount, recipes } = problem
  const minutes = new Float64Array(kitchen.equipmentIds.length)
  for (let slot = day * courseCount; slot < (day + 1) * courseCount; slot++) {
    const r = menu[slot] ?? -1
    const end = r < 0 ? 0 : (recipes.equipmentStart[r + 1] ?? 0)
    for (let i = recipes.equipmentStart[r] ?? 0; i < end; i++) {
      const e = kitchen.equipmentIds.indexOf(recipes.equipmentIds[i] ?? '')
      const portions = kitchen.scaledPortions[slot] ?? 0
      minutes[e] = (minutes[e] ?? 0) + (recipes.equipmentMinutes[i] ?? 0) * portions
    }
  }
  return minutes.every((used, e) => used <= (kitchen.equipmentMinutes[e * dayCount + day] ?? 0))
}
