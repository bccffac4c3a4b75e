import type { Frame } from '#solver/model/frame.ts'
import { addPrice } from '#solver/model/linear-model.ts'

/** `purchaseIdr = sum buy(k,d,f,s) * (priceIdrPerKg + transportIdrPerKg)`. */
export function pricePurchases({ model, needs }: Frame) {
  for (const { offers } of needs) {
    for (const { offer, transportIdrPerKg, column } of offers) {
      addPrice(model, column, offer.priceIdrPerKg + transportIdrPerKg)
    }
  }
}
