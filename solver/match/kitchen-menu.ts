import type { MenuEntry } from '#solver/plan/plan.ts'
import type { IndexedKitchen } from '#solver/problem/indexed-kitchen.ts'
import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'

/** Recipes that one kitchen serves, at `d * courseCount + c`; -1 = skipped or not served. */
export type KitchenMenu = Int32Array

/** Only what is decided: the least that any plan must serve. */
export const fixedMenus = (problem: IndexedProblem): KitchenMenu[] =>
  problem.kitchens.map(({ fixed }) => fixed.slice())

/** Kg of every food that a menu needs, at `d * foodCount + f`. */
export function menuNeeds(problem: IndexedProblem, kitchen: IndexedKitchen, menu: KitchenMenu) {
  const { foodCount, courseCount, recipes } = problem
  const needs = new Float64Array(problem.dayCount * foodCount)
  menu.forEach((r, slot) => {
    if (r < 0) return
    const day = Math.floor(slot / courseCount)
    const portions = kitchen.scaledPortions[slot] ?? 0
    for (let i = recipes.ingredientStart[r] ?? 0; i < (recipes.ingredientStart[r + 1] ?? 0); i++) {
      const at = day * foodCount + (recipes.ingredientFood[i] ?? 0)
      needs[at] = (needs[at] ?? 0) + (recipes.ingredientKg[i] ?? 0) * portions
    }
  })
  return needs
}

/** Menus as a plan lists them: by kitchen, day and course, skipped courses left out. */
export function menuEntries(problem: IndexedProblem, menus: readonly KitchenMenu[]): MenuEntry[] {
  const { kitchens, days, courses, recipes } = problem.source
  return menus.flatMap((menu, k) =>
    Array.from(menu).flatMap((r, slot): MenuEntry[] => {
      const kitchen = kitchens[k]?.id
      const day = days[Math.floor(slot / courses.length)]
      const course = courses[slot % courses.length]
      const recipe = recipes[r]?.id
      if (!kitchen || !day || !course || !recipe) return []
      return [{ kitchen, day, course, recipe }]
    }),
  )
}

/** The same menus read back from a plan's entries; entries on days without portions fall away. */
export function menusFromEntries(problem: IndexedProblem, entries: readonly MenuEntry[]) {
  const { kitchens, days, courses, recipes } = problem.source
  const at = (items: readonly { id: string }[]) => new Map(items.map(({ id }, i) => [id, i]))
  const kitchenAt = at(kitchens)
  const recipeAt = at(recipes)
  const menus = kitchens.map(() => new Int32Array(days.length * courses.length).fill(-1))
  for (const entry of entries) {
    const k = kitchenAt.get(entry.kitchen) ?? -1
    const day = days.indexOf(entry.day)
    const slot = day * courses.length + courses.indexOf(entry.course)
    const menu = menus[k]
    if (menu && problem.kitchens[k]?.servedDays.includes(day)) {
      menu[slot] = recipeAt.get(entry.recipe) ?? -1
    }
  }
  return menus
}
