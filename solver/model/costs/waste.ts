import type { Frame } from '#solver/model/frame.ts'
import { addPrice } from '#solver/model/linear-model.ts'

/**
 * `wasteIdr = sum over lots with useBy <= last day of (kg - used kg) * wasteIdrPerKg`: a constant,
 * less the price of every kilogram used.
 */
export function priceWaste({ model, problem, needs, one }: Frame) {
  const lastDay = problem.days.at(-1)
  const perishes = ({ useBy }: { useBy: string }) => lastDay !== undefined && useBy <= lastDay
  for (const lot of problem.lots) {
    if (perishes(lot)) addPrice(model, one, lot.kg * lot.wasteIdrPerKg)
  }
  for (const { lots } of needs) {
    for (const { lot, column } of lots) {
      if (perishes(lot)) addPrice(model, column, -lot.wasteIdrPerKg)
    }
  }
}
