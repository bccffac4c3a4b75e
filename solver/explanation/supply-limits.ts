import { budgetIdrOf, spentIdrByKitchen } from '#solver/plan/costs.ts'
import type { Decisions } from '#solver/plan/plan.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import type { BindingLimit } from './binding-limit.ts'

const GRAM_KG = 0.001

/** Limits of lots, offers, orders and money that a plan touches. */
export function supplyLimits(problem: PlanningProblem, decisions: Decisions): BindingLimit[] {
  const usedKg = (lot: string) =>
    decisions.allocations.filter((one) => one.lot === lot).reduce((sum, { kg }) => sum + kg, 0)
  const lots = problem.lots
    .filter(({ id, kg }) => kg > GRAM_KG && usedKg(id) >= kg - GRAM_KG)
    .map(({ id, kg }): BindingLimit => ({ rule: 'lot-kg', facts: { lot: id, kg } }))
  const offers = problem.suppliers.flatMap(({ id: supplier, offers: own }) =>
    own.flatMap(({ food, maxKg }): BindingLimit[] => {
      if (maxKg === undefined) return []
      const bought = decisions.purchases.filter((one) => {
        return one.supplier === supplier && one.food === food
      })
      const kg = bought.reduce((sum, one) => sum + one.kg, 0)
      return kg >= maxKg - GRAM_KG
        ? [{ rule: 'offer-limit', facts: { supplier, food, maxKg } }]
        : []
    }),
  )
  return [...lots, ...offers, ...minimumOrders(problem, decisions), ...budgets(problem, decisions)]
}

/** Suppliers with a minimum that some kitchen does not order from, or only just does. */
function minimumOrders(problem: PlanningProblem, decisions: Decisions): BindingLimit[] {
  return problem.suppliers.flatMap(({ id: supplier, minimumOrderIdr = 0, offers }) => {
    const prices = new Map(offers.map((offer) => [offer.food, offer.priceIdrPerKg]))
    const orderIdr = (kitchen: string) =>
      decisions.purchases
        .filter((one) => one.supplier === supplier && one.kitchen === kitchen)
        .reduce((sum, { food, kg }) => sum + kg * (prices.get(food) ?? 0), 0)
    const kitchens = problem.kitchens
      .map(({ id }) => id)
      .filter((id) => orderIdr(id) <= minimumOrderIdr + 1)
    if (minimumOrderIdr === 0 || kitchens.length === 0) return []
    return [{ rule: 'minimum-order', facts: { supplier, minimumOrderIdr, kitchens } }]
  })
}

function budgets(problem: PlanningProblem, decisions: Decisions): BindingLimit[] {
  const spent = spentIdrByKitchen(problem, decisions)
  return problem.kitchens.flatMap((kitchen): BindingLimit[] => {
    const [spentIdr, budgetIdr] = [spent.get(kitchen.id) ?? 0, budgetIdrOf(kitchen)]
    if (spentIdr < budgetIdr - 1) return []
    return [{ rule: 'budget', facts: { kitchen: kitchen.id, budgetIdr, spentIdr } }]
  })
}
