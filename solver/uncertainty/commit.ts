import type { Commitment } from '#solver/plan/plan.ts'
import { type Lot, type PlanningProblem, PROBLEM_FORMAT } from '#solver/problem/problem.ts'
import { chanceOfAtLeast, quantileKg, rangeOf } from './harvest.ts'
import { canWait, type Source, sourcesFor } from './sources.ts'

/**
 * How to count on uncertain lots. `service`: a level chosen per lot, by what being wrong costs.
 * `kg`: what the lot says one counts on, as if it were certain.
 */
export type CommitBy = 'service' | 'kg'

/** No plan counts on more than what comes every other time. */
const LEAST_SERVICE = 0.5

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

type Prices = { overIdrPerKg: number; underIdrPerKg: number }

/** Rupiah per kg of counting on too much and of counting on too little. */
function pricesOf(problem: PlanningProblem, lot: Lot): Prices | undefined {
  const days = problem.days.filter((day) => lot.readyOn <= day && day <= lot.useBy)
  const lastDay = problem.days.at(-1) ?? ''
  const { unmetIdrPerKg } = problem.weights
  const cheapest = (sources: readonly Source[]) => sources[0]?.idrPerKg ?? unmetIdrPerKg
  const prices = lot.deliversTo.flatMap(({ kitchen, transportIdrPerKg }): Prices[] => {
    const sources = sourcesFor(problem, kitchen, lot.food)
    const earlyIdr = cheapest(sources)
    const ownIdr = lot.costIdrPerKg + transportIdrPerKg
    const wasteIdr = lot.useBy <= lastDay ? lot.wasteIdrPerKg : 0
    return days.map((day) => {
      const late = sources.filter(({ offer }) => canWait(offer, lot.readyOn, day))
      const overIdrPerKg = Math.max(0, cheapest(late) - earlyIdr)
      return { overIdrPerKg, underIdrPerKg: earlyIdr + wasteIdr - ownIdr }
    })
  })
  if (prices.length === 0) return undefined
  return {
    overIdrPerKg: mean(prices.map((one) => one.overIdrPerKg)),
    underIdrPerKg: mean(prices.map((one) => one.underIdrPerKg)),
  }
}

/**
 * The level of one lot, by the newsvendor's rule: count on the kg that the harvest falls short of
 * with chance `under / (under + over)`. `over` = what a kg that does not come costs beyond having
 * bought it in time (the price of who can still deliver, or of missing it); `under` = what a kg
 * that comes uncounted costs (bought and wasted instead of used). Means over the kitchens and
 * service days of the lot. (Arrow, Harris and Marschak, Econometrica 19, 1951.)
 */
function serviceLevelOf(problem: PlanningProblem, lot: Lot): number {
  const prices = pricesOf(problem, lot)
  if (!prices || prices.underIdrPerKg <= 0) return 1
  const { overIdrPerKg, underIdrPerKg } = prices
  return Math.max(LEAST_SERVICE, overIdrPerKg / (underIdrPerKg + overIdrPerKg))
}

/** On how many kg of every uncertain lot a plan counts, and how surely they come. */
export function commitmentsOf(problem: PlanningProblem, by: CommitBy): Commitment[] {
  return problem.lots.flatMap((lot): Commitment[] => {
    const range = rangeOf(lot)
    if (!range) return []
    const wanted = by === 'kg' ? lot.kg : quantileKg(range, 1 - serviceLevelOf(problem, lot))
    const kg = Math.min(range.highKg, Math.max(range.lowKg, Math.floor(wanted * 1000) / 1000))
    return [{ lot: lot.id, kg, serviceLevel: chanceOfAtLeast(range, kg) }]
  })
}

/**
 * The problem of the first version that is left when every lot brings what the plan counts on; the
 * same object where nothing is uncertain.
 */
export function settled(
  problem: PlanningProblem,
  commitments: readonly Commitment[],
): PlanningProblem {
  if (problem.format === PROBLEM_FORMAT) return problem
  const kgOf = new Map(commitments.map(({ lot, kg }) => [lot, kg]))
  return {
    ...problem,
    format: PROBLEM_FORMAT,
    lots: problem.lots.map(({ lowKg: _, likelyKg: __, highKg: ___, ...lot }) => ({
      ...lot,
      kg: kgOf.get(lot.id) ?? lot.kg,
    })),
    suppliers: problem.suppliers.map((supplier) => ({
      ...supplier,
      offers: supplier.offers.map(({ leadDays: _, ...offer }) => offer),
    })),
  }
}
