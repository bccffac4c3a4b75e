import { type Books, decidedDishes, keyOf } from './books.ts'
import type { Violation } from './violation.ts'

/** Rule 1: every entry of `fixedMenu` on a day with portions is served as decided. */
export function* checkFixedMenu({ problem, dishes }: Books): Generator<Violation> {
  const served = new Map<string, { at: number; recipe: string }>()
  for (const { at, kitchen, day, course, recipe } of dishes) {
    const slot = keyOf(kitchen.id, day, course)
    if (!served.has(slot)) served.set(slot, { at, recipe: recipe.id })
  }
  for (const kitchen of problem.kitchens) {
    for (const { day, course, recipe } of decidedDishes(problem, kitchen)) {
      const found = served.get(keyOf(kitchen.id, day, course))
      if (found?.recipe === recipe.id) continue
      const path = found ? `menus[${found.at}].recipe` : 'menus'
      const place = { kitchen: kitchen.id, day: problem.days[day] ?? '', course }
      const facts = { ...place, decided: recipe.id, served: found?.recipe ?? 'nothing' }
      yield { rule: 'fixed-menu', path, facts }
    }
  }
}
