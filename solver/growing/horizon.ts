import type { Activity } from './growing-problem.ts'

/** What a batch gives within the weeks of the problem when it starts in `week`. */
export const givesWithin = (activity: Activity, week: number, weeks: number) =>
  activity.gives
    .map(({ afterWeeks, kgPerBatch }) => ({ week: week + afterWeeks, kg: kgPerBatch }))
    .filter((one) => one.week < weeks && one.kg > 0)

/**
 * Inputs of a batch that count: in the share of its harvest that falls within the weeks of the
 * problem, because what comes later is not counted as gain either.
 *
 *   inputIdr(a, t) = inputIdrPerBatch(a) * sum of kg within the weeks / sum of all kg
 */
export function inputIdrWithin(activity: Activity, week: number, weeks: number): number {
  const allKg = activity.gives.reduce((sum, { kgPerBatch }) => sum + kgPerBatch, 0)
  const kg = givesWithin(activity, week, weeks).reduce((sum, one) => sum + one.kg, 0)
  return allKg > 0 ? activity.inputIdrPerBatch * (kg / allKg) : 0
}
