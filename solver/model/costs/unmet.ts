import type { Frame } from '#solver/model/frame.ts'
import { addPrice } from '#solver/model/linear-model.ts'

/** `unmetIdr = sum short(k,d,f) * unmetIdrPerKg`. */
export function priceUnmet({ model, problem, needs }: Frame) {
  for (const { unmet } of needs) addPrice(model, unmet, problem.weights.unmetIdrPerKg)
}
