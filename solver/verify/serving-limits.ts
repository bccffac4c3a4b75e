import { type Books, decidedDishes, type ServedDish } from './books.ts'
import type { Rule, Violation } from './violation.ts'

type Limit = { rule: Rule; most: number; name: string }

function* checkLimit({ rule, most, name }: Limit, served: ServedDish[]): Generator<Violation> {
  if (served.length <= most) return
  const last = served.at(-1)
  const facts = { kitchen: last?.kitchen.id ?? '', name, allowed: most, servings: served.length }
  yield { rule, path: `menus[${last?.at}]`, facts }
}

/**
 * Rule 2: a recipe at most `maxServings` times, a family at most `familyMaxServings` times in a
 * kitchen over the horizon; each limit at least what `fixedMenu` alone uses.
 */
export function* checkServingLimits({ problem, dishes }: Books): Generator<Violation> {
  for (const kitchen of problem.kitchens) {
    const decided = decidedDishes(problem, kitchen)
    const served = dishes.filter((dish) => dish.kitchen.id === kitchen.id)
    for (const recipe of new Set(served.map((dish) => dish.recipe))) {
      if (recipe.maxServings === undefined) continue
      const fixed = decided.filter((dish) => dish.recipe.id === recipe.id).length
      const most = Math.max(recipe.maxServings, fixed)
      const own = served.filter((dish) => dish.recipe.id === recipe.id)
      yield* checkLimit({ rule: 'max-servings', most, name: recipe.id }, own)
    }
    for (const [family, limit] of Object.entries(kitchen.familyMaxServings ?? {})) {
      const fixed = decided.filter((dish) => dish.recipe.family === family).length
      const own = served.filter((dish) => dish.recipe.family === family)
      yield* checkLimit({ rule: 'family-limit', most: Math.max(limit, fixed), name: family }, own)
    }
  }
}
