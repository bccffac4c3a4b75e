import { type Frame, slotsOf } from '#solver/model/frame.ts'
import { addRow, type Term } from '#solver/model/linear-model.ts'
import type { Recipe } from '#solver/problem/problem.ts'

/**
 * In one kitchen over the horizon a recipe is served at most `maxServings` times, a family at most
 * `familyMaxServings` times; each limit is at least what `fixedMenu` alone uses.
 *
 *   sum_d serve(k,d,c,r)            <= max(maxServings(r), decided servings of r)         for all k, r
 *   sum_{d,c} sum_{r in f} serve    <= max(familyMaxServings(k,f), decided servings of f) for all k, f
 */
export function addServingLimits(frame: Frame) {
  const { model, problem } = frame
  for (const [kitchenAt, kitchen] of problem.kitchens.entries()) {
    const slots = slotsOf(frame, kitchen)
    const addLimit = (name: string, most: number, counts: (recipe: Recipe) => boolean) => {
      let decided = 0
      const terms: Term[] = []
      for (const { dishes, isDecided } of slots) {
        for (const { recipe, column } of dishes) {
          if (!counts(recipe)) continue
          terms.push([column, 1])
          if (isDecided) decided += 1
        }
      }
      const upper = Math.max(most, decided)
      if (terms.length <= upper) return
      addRow(model, { name, lower: Number.NEGATIVE_INFINITY, upper }, terms)
    }
    for (const [at, { id, maxServings }] of problem.recipes.entries()) {
      if (maxServings === undefined) continue
      addLimit(`servings|${kitchenAt}|${at}`, maxServings, (recipe) => recipe.id === id)
    }
    for (const [at, limit] of Object.entries(kitchen.familyMaxServings ?? {}).entries()) {
      const [family, most] = limit
      addLimit(`family|${kitchenAt}|${at}`, most, (recipe) => recipe.family === family)
    }
  }
}
