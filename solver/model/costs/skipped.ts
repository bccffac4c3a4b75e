import type { Frame } from '#solver/model/frame.ts'
import { addPrice } from '#solver/model/linear-model.ts'

/** `skippedIdr = sum skip(k,d,c) * H(k,c,d) * skippedCourseIdrPerPortion`. */
export function priceSkipped({ model, problem, slots }: Frame) {
  for (const { portions, skip } of slots) {
    if (skip === undefined) continue
    addPrice(model, skip, portions * problem.weights.skippedCourseIdrPerPortion)
  }
}
