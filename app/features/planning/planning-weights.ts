/**
 * What planning gives up first when not everything can be had. These prices are ours, in rupiah,
 * and stand here alone; nobody pays them. Only their order matters:
 * an empty plate > a dish short of food > money above the ceiling > nutrients off their band > variety.
 */
export type PlanningWeights = {
  unmetIdrPerKg: number
  skippedCourseIdrPerPortion: number
  belowBandIdr: number
  aboveBandIdr: number
  overBudgetFactor: number
  varietyIdrPerPortion: number
  menuChangeIdrPerPortion: number
}

const BASE: PlanningWeights = {
  // Four times the dearest food of the region (beef, Rp 133,450 a kg: PIHPS, June 2025).
  unmetIdrPerKg: 600_000,
  // Twice the ceiling of a large portion: leaving a course out never pays.
  skippedCourseIdrPerPortion: 20_000,
  // A nutrient at half of its lower limit costs Rp 3,000 a portion, about one more lauk hewani;
  // too little weighs more than too much.
  belowBandIdr: 6_000,
  aboveBandIdr: 4_000,
  // A rupiah above the ceiling counts as three and a half: it needs a reason on paper.
  overBudgetFactor: 2.5,
  // One more family of food in the week is worth Rp 80 a portion of a day.
  varietyIdrPerPortion: 80,
  // What was announced changes only for a saving of Rp 500 a portion of that day.
  menuChangeIdrPerPortion: 500,
}

const UNMET_MARGIN = 1.1

/**
 * The weights for a set of prices. Leaving food unmet must cost more than the dearest offer above
 * the ceiling, else a plan would rather buy nothing (planning format, section 1).
 */
export function weightsFor(landedIdrPerKg: readonly number[]): PlanningWeights {
  const dearest = landedIdrPerKg.reduce((most, idr) => Math.max(most, idr), 0)
  const floor = Math.ceil(dearest * (1 + BASE.overBudgetFactor) * UNMET_MARGIN)
  return { ...BASE, unmetIdrPerKg: Math.max(BASE.unmetIdrPerKg, floor) }
}
