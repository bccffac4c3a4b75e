import type { Decisions, Recourse } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { rangeOf } from './harvest.ts'
import { closeGap, gapsOf, openMarket } from './late-buying.ts'

/**
 * What to buy, and by when to order it, should every uncertain harvest bring only its `lowKg` at
 * once: limits of offers and minimum orders are kept together with the plan's own purchases.
 */
export function recourseOf(problem: PlanningProblem, decisions: Decisions): Recourse[] {
  const market = openMarket(problem, decisions)
  const gaps = problem.lots.flatMap((lot) => {
    const range = rangeOf(lot)
    return range ? gapsOf(lot, range.lowKg, problem.days, decisions) : []
  })
  return gaps.flatMap((gap) =>
    closeGap(market, gap).map(({ lot, kitchen, day, kg, source, orderBy }): Recourse => {
      const lack = { lot: lot.id, kitchen, food: lot.food, day, kg }
      return source ? { ...lack, supplier: source.supplier.id, orderBy } : lack
    }),
  )
}
