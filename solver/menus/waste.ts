import type { IndexedProblem } from '#solver/problem/indexed-problem.ts'

/**
 * What the lots would cost if all of them perished: the constant of the objective. Flows from lots
 * carry `- wasteIdrPerKg`, so constant plus flows is `sum (kg - used kg) * wasteIdrPerKg`.
 */
export function wasteIdrOfAll({ supply }: IndexedProblem): number {
  return supply.lotKg.reduce((sum, kg, l) => sum + kg * (supply.lotWasteIdrPerKg[l] ?? 0), 0)
}
