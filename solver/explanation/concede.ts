import { referencePortions } from '#solver/plan/menu-facts.ts'
import type { Kitchen, PlanningProblem } from '#solver/problem/problem.ts'
import type { Conflict, OutsideBand } from './conflict.ts'
import { worthOfKgIdr } from './gift.ts'
import type { AcceptedNutrient, Concession, RaisedBudget } from './way-out.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

const portionsOf = ({ groups }: Kitchen) => sum(groups.flatMap(({ portions }) => portions))

/** Rupiah of being outside a band, at the problem's own price. */
function bandIdr({ weights, days }: PlanningProblem, kitchen: Kitchen, one: OutsideBand) {
  const group = kitchen.groups.find(({ id }) => id === one.group)
  const portions = (group?.portions ?? []).reduce((all, count, at) => {
    return one.day === undefined || days[at] === one.day ? all + count : all
  }, 0)
  const price = one.limit === 'min' ? weights.belowBandIdr : weights.aboveBandIdr
  return (portions * price * Math.abs(one.nutrientAmount - one.limitAmount)) / one.limitAmount
}

/** One concession for every group, nutrient and side, however many days it takes. */
function acceptedNutrients(outside: readonly OutsideBand[]): Concession[] {
  const byBand = new Map<string, AcceptedNutrient>()
  for (const { day, nutrientAmount, ...band } of outside) {
    const key = JSON.stringify([band.group, band.nutrient, band.limit, day === undefined])
    const known = byBand.get(key) ?? { ...band, acceptedAmount: nutrientAmount, days: [] }
    const farther = band.limit === 'min' ? Math.min : Math.max
    byBand.set(key, {
      ...known,
      acceptedAmount: farther(known.acceptedAmount, nutrientAmount),
      days: day === undefined ? known.days : [...known.days, day],
    })
  }
  return Array.from(byBand.values(), (facts) => ({ code: 'accept-nutrient', facts }))
}

/** Whole rupiah per portion, rounded up, so that it is enough. */
function raisedBudget(kitchen: Kitchen, totalIdr: number): RaisedBudget {
  const perPortion = (portions: number) => Math.ceil(totalIdr / portions - 1e-6)
  return {
    totalIdr,
    idrPerPortion: perPortion(Math.max(1, portionsOf(kitchen))),
    byGroup: kitchen.groups
      .filter(({ portions }) => sum(portions) >= 1)
      .map(({ id, portions }) => ({ group: id, idrPerPortion: perPortion(sum(portions)) })),
  }
}

export type Conceded = { concessions: Concession[]; costIdr: number }

/** What has to be conceded, and nothing else, for a plan with this conflict to be one without. */
export function concede(problem: PlanningProblem, kitchen: Kitchen, conflict: Conflict): Conceded {
  const { outside, overIdr, missing, skipped } = conflict
  const { unmetIdrPerKg, skippedCourseIdrPerPortion } = problem.weights
  const skippedPortions = skipped.flatMap(({ course, days }) =>
    days.map((day) => referencePortions(kitchen, course, problem.days.indexOf(day))),
  )
  const concessions: Concession[] = [
    ...acceptedNutrients(outside),
    ...(overIdr > 0
      ? [{ code: 'raise-budget' as const, facts: raisedBudget(kitchen, overIdr) }]
      : []),
    ...missing.map((facts) => ({ code: 'accept-missing' as const, facts })),
    ...skipped.map((facts) => ({ code: 'accept-skipped' as const, facts })),
  ]
  const costIdr =
    sum(outside.map((one) => bandIdr(problem, kitchen, one))) +
    overIdr +
    sum(missing.map(({ kg }) => kg)) * unmetIdrPerKg +
    sum(skippedPortions) * skippedCourseIdrPerPortion
  return { concessions, costIdr }
}

/** Food that somebody gives, at what buying it would cost. */
export const giftIdr = (problem: PlanningProblem, kitchen: Kitchen, food: string, kg: number) =>
  kg * worthOfKgIdr(problem, kitchen, food)
