import { type Frame, slotsOf } from '#solver/model/frame.ts'
import { addColumn, addRow, type Term } from '#solver/model/linear-model.ts'
import { portionsOn, servedDays } from '#solver/plan/menu-facts.ts'

/**
 * A reward for every distinct family a kitchen serves (`varietyIdr`, never above 0).
 *
 *   family(k,f) <= sum_{d,c} sum_{r in f} serve(k,d,c,r),   0 <= family(k,f) <= 1
 *   cost - varietyIdrPerPortion * mean headcount of a served day * family(k,f)
 *
 * `family` may be continuous: with binary `serve` it is 0 or 1 by itself.
 */
export function rewardVariety(frame: Frame) {
  const { model, problem } = frame
  for (const [at, kitchen] of problem.kitchens.entries()) {
    const days = servedDays(kitchen, problem)
    const people = days.reduce((sum, day) => sum + portionsOn(kitchen, day), 0)
    const families = new Map<string, Term[]>()
    for (const { dishes } of slotsOf(frame, kitchen)) {
      for (const { recipe, column } of dishes) {
        if (recipe.family === undefined) continue
        const terms = families.get(recipe.family) ?? []
        terms.push([column, -1])
        families.set(recipe.family, terms)
      }
    }
    const objectiveIdr = (-problem.weights.varietyIdrPerPortion * people) / days.length
    for (const [familyAt, terms] of [...families.values()].entries()) {
      const name = `${at}|${familyAt}`
      const served = addColumn(model, { name: `variety|${name}`, upper: 1, objectiveIdr })
      const row = { name: `served|${name}`, lower: Number.NEGATIVE_INFINITY, upper: 0 }
      addRow(model, row, [[served, 1], ...terms])
    }
  }
}
