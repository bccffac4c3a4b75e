import { type Frame, slotsOf } from '#solver/model/frame.ts'
import { addPrice } from '#solver/model/linear-model.ts'
import { portionsOn } from '#solver/plan/menu-facts.ts'

/**
 * `changeIdr = sum over announced (k,d,c) of (1 - serve(k,d,c,announced)) * menuChangeIdrPerPortion
 * * portions of that day`: a constant, less what serving the announced dish saves. A dish that may
 * not be served any more stays a constant.
 */
export function priceChange(frame: Frame) {
  const { model, problem, one } = frame
  for (const kitchen of problem.kitchens) {
    const slots = slotsOf(frame, kitchen)
    for (const { day, course, recipe } of kitchen.announcedMenu ?? []) {
      const dayAt = problem.days.indexOf(day)
      const idr = problem.weights.menuChangeIdrPerPortion * portionsOn(kitchen, dayAt)
      addPrice(model, one, idr)
      const slot = slots.find((candidate) => candidate.day === dayAt && candidate.course === course)
      const dish = slot?.dishes.find((candidate) => candidate.recipe.id === recipe)
      if (dish) addPrice(model, dish.column, -idr)
    }
  }
}
