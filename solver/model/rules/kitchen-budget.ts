import { type Frame, needsOf } from '#solver/model/frame.ts'
import { addColumn, addRow, type Term } from '#solver/model/linear-model.ts'
import { budgetIdrOf } from '#solver/plan/costs.ts'

/**
 * A kitchen spends its budget, or pays for every rupiah above it (`budgetIdr`).
 *
 *   sum use * (cost + transport) + sum buy * (price + transport) - over(k)
 *     <= sum_g budgetIdrPerPortion(g) * portions(g),     cost overBudgetFactor * over(k)
 */
export function addKitchenBudget(frame: Frame) {
  const { model, problem } = frame
  for (const [at, kitchen] of problem.kitchens.entries()) {
    const spent = needsOf(frame, kitchen).flatMap(({ lots, offers }): Term[] => [
      ...lots.map((one): Term => [one.column, one.lot.costIdrPerKg + one.transportIdrPerKg]),
      ...offers.map((one): Term => [one.column, one.offer.priceIdrPerKg + one.transportIdrPerKg]),
    ])
    if (spent.length === 0) continue
    const objectiveIdr = problem.weights.overBudgetFactor
    const over = addColumn(model, { name: `over|${at}`, objectiveIdr })
    frame.budgetSlacks.push({ kitchen, column: over })
    const upper = budgetIdrOf(kitchen)
    const row = { name: `budget|${at}`, lower: Number.NEGATIVE_INFINITY, upper }
    addRow(model, row, [...spent, [over, -1]])
  }
}
