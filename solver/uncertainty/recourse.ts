import type { Decisions, Recourse } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { rangeOf } from './harvest.ts'
import { closeGap, gapsOf, type LateOrder, type Missing, openMarket } from './late-buying.ts'

type Closed = LateOrder | Missing

/**
 * What to buy, and by when to order it, should every uncertain harvest bring only its `lowKg` at
 * once: limits of offers and minimum orders are kept together with the plan's own purchases. Gaps are
 * closed in the order of lots and days; what an order was too small for is tried again when later
 * gaps have made it larger.
 */
export function recourseOf(problem: PlanningProblem, decisions: Decisions): Recourse[] {
  const market = openMarket(problem, decisions)
  const gaps = problem.lots.flatMap((lot) => {
    const range = rangeOf(lot)
    return range ? gapsOf(lot, range.lowKg, problem.days, decisions) : []
  })
  let closed: Closed[] = gaps.flatMap((gap) => closeGap(market, gap))
  for (;;) {
    const again = closed.flatMap((one) => (one.source ? [one] : closeGap(market, one)))
    const isSettled = orders(again) === orders(closed)
    closed = again
    if (isSettled) break
  }
  return closed.map(({ lot, kitchen, day, kg, source, orderBy }): Recourse => {
    const lack = { lot: lot.id, kitchen, food: lot.food, day, kg }
    return source ? { ...lack, supplier: source.supplier.id, orderBy } : lack
  })
}

const orders = (closed: readonly Closed[]) => closed.filter(({ source }) => source).length
