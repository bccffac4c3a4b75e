import { type DishColumn, type Frame, slotsOf } from '#solver/model/frame.ts'
import { addRow } from '#solver/model/linear-model.ts'

type Serving = DishColumn & { day: number; isDecided: boolean }

/** What may be served of every recipe in one kitchen, by recipe id. */
function servingsByRecipe(frame: Frame, kitchen: Frame['problem']['kitchens'][number]) {
  const servings = new Map<string, Serving[]>()
  for (const { day, dishes, isDecided } of slotsOf(frame, kitchen)) {
    for (const dish of dishes) {
      const own = servings.get(dish.recipe.id) ?? []
      own.push({ ...dish, day, isDecided })
      servings.set(dish.recipe.id, own)
    }
  }
  return servings
}

/**
 * A recipe is served at most once in any `repeatWindowDays` (w) consecutive entries of `days`.
 *
 *   sum_{d in t..t+w-1} serve(k,d,c,r) <= max(1, decided servings in t..t+w-1)     for all k, r, t
 *
 * Days without portions count as days. What `fixedMenu` alone breaks is allowed, nothing on top.
 */
export function addRepeatWindow(frame: Frame) {
  const { model, problem } = frame
  for (const [kitchenAt, kitchen] of problem.kitchens.entries()) {
    for (const servings of servingsByRecipe(frame, kitchen).values()) {
      const recipe = servings[0]?.recipe
      const windowDays = Math.min(recipe?.repeatWindowDays ?? 1, problem.days.length)
      if (windowDays < 2) continue
      for (let first = 0; first + windowDays <= problem.days.length; first += 1) {
        const within = servings.filter(({ day }) => day >= first && day < first + windowDays)
        const upper = Math.max(1, within.filter(({ isDecided }) => isDecided).length)
        if (within.length <= upper) continue
        const at = problem.recipes.findIndex(({ id }) => id === recipe?.id)
        const name = `window|${kitchenAt}|${at}|${first}`
        const terms = within.map(({ column }) => [column, 1] as const)
        addRow(model, { name, lower: Number.NEGATIVE_INFINITY, upper }, terms)
      }
    }
  }
}
