import type { Lot, PlanningProblem } from '#solver/problem/problem.ts'
import { freeLotId } from './gift.ts'
import type { Shortfall } from './reason.ts'
import { objectiveOf, type Resolver, savedBy } from './resolve.ts'

/** Rupiah that one kilogram, given to a kitchen on a day, would save there. */
export function worthOfOneKgIdr(resolver: Resolver, { kitchen, food, day }: Shortfall) {
  const gift: Lot = {
    id: freeLotId(resolver.problem),
    unit: 'gift',
    food,
    kg: 1,
    readyOn: day,
    useBy: day,
    costIdrPerKg: 0,
    wasteIdrPerKg: 0,
    deliversTo: [{ kitchen, transportIdrPerKg: 0 }],
  }
  return savedBy(resolver, { ...resolver.problem, lots: [...resolver.problem.lots, gift] })
}

const withLot = (problem: PlanningProblem, id: string, change: Partial<Lot>): PlanningProblem => ({
  ...problem,
  lots: problem.lots.map((lot) => (lot.id === id ? { ...lot, ...change } : lot)),
})

/** So dear to waste that any plan uses the lot before everything else. */
const MUST_USE_IDR_PER_KG = 1e7

/**
 * Rupiah by which the plan becomes dearer when a lot with kilograms left is used first: solved
 * with a lot that costs nothing and must not be wasted, counted at the true prices.
 */
export function usingLotCostsIdr({ problem, menus, match, base }: Resolver, lot: Lot) {
  const lastDay = problem.days.at(-1) ?? lot.useBy
  const forced = withLot(problem, lot.id, {
    costIdrPerKg: 0,
    wasteIdrPerKg: MUST_USE_IDR_PER_KG,
    useBy: lot.useBy < lastDay ? lot.useBy : lastDay,
    deliversTo: lot.deliversTo.map(({ kitchen }) => ({ kitchen, transportIdrPerKg: 0 })),
  })
  return objectiveOf(problem, match(forced, menus)) - base.objectiveIdr
}
