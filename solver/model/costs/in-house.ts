import type { Frame } from '#solver/model/frame.ts'
import { addPrice } from '#solver/model/linear-model.ts'

/** `inHouseIdr = sum use(k,d,f,l) * (costIdrPerKg + transportIdrPerKg)`. */
export function priceInHouse({ model, needs }: Frame) {
  for (const { lots } of needs) {
    for (const { lot, transportIdrPerKg, column } of lots) {
      addPrice(model, column, lot.costIdrPerKg + transportIdrPerKg)
    }
  }
}
