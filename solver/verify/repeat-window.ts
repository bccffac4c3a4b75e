import { type Books, decidedDishes, keyOf, type ServedDish } from './books.ts'
import type { Violation } from './violation.ts'

/**
 * Rule 2: a recipe at most once in any `repeatWindowDays` consecutive entries of `days`, or as
 * often as `fixedMenu` alone serves it within those days. Slides the window over all of `days`;
 * names the last serving of each window that holds too many.
 */
export function* checkRepeatWindow({ problem, dishes }: Books): Generator<Violation> {
  const decidedDays = new Map<string, number[]>()
  for (const kitchen of problem.kitchens) {
    for (const { day, recipe } of decidedDishes(problem, kitchen)) {
      const key = keyOf(kitchen.id, recipe.id)
      decidedDays.set(key, [...(decidedDays.get(key) ?? []), day])
    }
  }
  const servings = new Map<string, ServedDish[]>()
  for (const dish of dishes) {
    const key = keyOf(dish.kitchen.id, dish.recipe.id)
    servings.set(key, [...(servings.get(key) ?? []), dish])
  }
  for (const [key, served] of servings) {
    yield* checkServings(served, decidedDays.get(key) ?? [], problem.days.length)
  }
}

function* checkServings(served: ServedDish[], decidedDays: number[], dayCount: number) {
  const recipe = served[0]?.recipe
  if (!recipe || served.length < 2) return
  const windowDays = Math.min(recipe.repeatWindowDays ?? 1, dayCount)
  const named = new Set<number>()
  for (let start = 0; start + windowDays <= dayCount; start += 1) {
    const inside = (day: number) => day >= start && day < start + windowDays
    const within = served.filter(({ day }) => inside(day)).sort((a, b) => a.day - b.day)
    const allowed = Math.max(1, decidedDays.filter(inside).length)
    const last = within.at(-1)
    if (within.length <= allowed || !last || named.has(last.at)) continue
    named.add(last.at)
    const facts = { recipe: recipe.id, windowDays, allowed, servings: within.length }
    const violation: Violation = { rule: 'repeat-window', path: `menus[${last.at}]`, facts }
    yield violation
  }
}
