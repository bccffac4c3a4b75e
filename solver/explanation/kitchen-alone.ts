import type { Decisions } from '#solver/plan/plan.ts'
import type { Kitchen, PlanningProblem } from '#solver/problem/problem.ts'

/** The kitchen with what a plan leaves it: lots and offers less what the others take. */
export function kitchenAlone(
  problem: PlanningProblem,
  kitchen: Kitchen,
  decisions: Decisions,
): PlanningProblem {
  const others = <T extends { kitchen: string; kg: number }>(list: readonly T[]) =>
    list.filter((one) => one.kitchen !== kitchen.id)
  const takenKg = (lot: string) =>
    others(decisions.allocations)
      .filter((one) => one.lot === lot)
      .reduce((sum, { kg }) => sum + kg, 0)
  const boughtKg = (supplier: string, food: string) =>
    others(decisions.purchases)
      .filter((one) => one.supplier === supplier && one.food === food)
      .reduce((sum, { kg }) => sum + kg, 0)
  const reaches = ({ kitchen: id }: { kitchen: string }) => id === kitchen.id
  return {
    ...problem,
    kitchens: [kitchen],
    lots: problem.lots
      .filter(({ deliversTo }) => deliversTo.some(reaches))
      .map((lot) => ({
        ...lot,
        kg: Math.max(0, lot.kg - takenKg(lot.id)),
        deliversTo: lot.deliversTo.filter(reaches),
      })),
    suppliers: problem.suppliers.map((supplier) => ({
      ...supplier,
      offers: supplier.offers.map(({ deliversTo, maxKg, ...offer }) => ({
        ...offer,
        ...(maxKg !== undefined && {
          maxKg: Math.max(0, maxKg - boughtKg(supplier.id, offer.food)),
        }),
        ...(deliversTo && { deliversTo: deliversTo.filter(reaches) }),
      })),
    })),
  }
}
