import type { PlanningProblem } from '#solver/problem/problem.ts'
import type { Defect } from './defect.ts'

/** Rupiah per kg of the dearest food on offer, delivered to the farthest kitchen. */
function dearestIdrPerKg({ suppliers }: PlanningProblem) {
  let dearest = 0
  for (const { offers } of suppliers) {
    for (const { priceIdrPerKg, deliversTo = [] } of offers) {
      let transport = 0
      for (const { transportIdrPerKg } of deliversTo) {
        transport = Math.max(transport, transportIdrPerKg)
      }
      dearest = Math.max(dearest, priceIdrPerKg + transport)
    }
  }
  return dearest
}

/** A readable problem that may not mean what its author meant. */
export function warningsOf(problem: PlanningProblem): Defect[] {
  const { unmetIdrPerKg, overBudgetFactor } = problem.weights
  const needed = (1 + overBudgetFactor) * dearestIdrPerKg(problem)
  if (unmetIdrPerKg >= needed) return []
  const expected = `at least ${needed}, (1 + overBudgetFactor) x the dearest offer: being short is cheaper than buying`
  return [{ path: 'weights.unmetIdrPerKg', expected }]
}
