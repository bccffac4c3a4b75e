import type { Engine } from '#solver/engine/engine.ts'
import { linearProgramOf } from '#solver/model/linear-program.ts'
import { buildGrowing, type GrowingModel } from './build-growing.ts'
import { GROWING_PLAN_FORMAT, type GrowingPlan } from './growing-plan.ts'
import type { GrowingProblem } from './growing-problem.ts'
import { givesWithin, inputIdrWithin } from './horizon.ts'

export type GrowingLimits = { seconds: number; gap: number; seed: number; problemSha256: string }

const SMALLEST_KG = 1e-6

/**
 * The calendar that gains most, as far as the limits allow, with the bound that branch and bound
 * proved: doing nothing is a calendar too, so there always is one.
 */
export function solveGrowing(
  engine: Engine,
  problem: GrowingProblem,
  { seconds, gap: askedGap, seed, problemSha256 }: GrowingLimits,
): Omit<GrowingPlan, 'engine'> {
  const growing = buildGrowing(problem)
  const { columns } = growing.model
  const answer =
    columns.length === 0
      ? { status: 'optimal' as const, values: new Float64Array(), bound: 0 }
      : engine.solveMip(linearProgramOf(growing.model), { relativeGap: askedGap, seconds, seed })
  const found = decisionsOf(growing, answer.values ?? new Float64Array(columns.length))
  const gainIdr = gainOf(problem, found)
  const boundIdr = Math.max(
    gainIdr,
    Number.isFinite(answer.bound) ? -answer.bound : mostIdr(problem),
  )
  const gap = boundIdr > 0 ? (boundIdr - gainIdr) / boundIdr : 0
  return {
    format: GROWING_PLAN_FORMAT,
    problemSha256,
    gainIdr,
    boundIdr,
    gap,
    status: answer.status === 'optimal' ? 'proven' : 'time-limit',
    ...found,
  }
}

type Decisions = Pick<GrowingPlan, 'starts' | 'deliveries'>

/** Whole batches, and flows that never use more than those batches give. */
function decisionsOf({ starts, flows }: GrowingModel, values: Float64Array): Decisions {
  const begun = starts.flatMap(({ activity, week, column }) => {
    const batches = Math.round(values[column] ?? 0)
    return batches > 0 ? [{ activity, week, batches }] : []
  })
  const givenKg = new Map<string, number>()
  for (const { activity, week, batches } of begun) {
    for (const one of givesWithin(activity, week, Number.POSITIVE_INFINITY)) {
      const key = keyOf({ ...activity, readyWeek: one.week })
      givenKg.set(key, (givenKg.get(key) ?? 0) + one.kg * batches)
    }
  }
  const deliveries = flows.flatMap(({ column, ...flow }) => {
    const wantedKg = values[column] ?? 0
    const leftKg = givenKg.get(keyOf(flow)) ?? 0
    const kg = Math.min(wantedKg, leftKg)
    if (kg < SMALLEST_KG) return []
    givenKg.set(keyOf(flow), leftKg - kg)
    return [{ ...flow, kg }]
  })
  return {
    starts: begun.map(({ activity, week, batches }) => ({ activity: activity.id, week, batches })),
    deliveries,
  }
}

const keyOf = (one: { place: string; food: string; readyWeek: number }) =>
  JSON.stringify([one.place, one.food, one.readyWeek])

function gainOf({ activities, demands, places, weeks }: GrowingProblem, found: Decisions) {
  const activityOf = new Map(activities.map((one) => [one.id, one]))
  const inputIdr = found.starts.reduce((sum, { activity, week, batches }) => {
    const started = activityOf.get(activity)
    return sum + (started ? batches * inputIdrWithin(started, week, weeks.length) : 0)
  }, 0)
  const priceOf = new Map(
    demands.map((one) => [JSON.stringify([one.kitchen, one.food, one.week]), one.buyIdrPerKg]),
  )
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const savedIdr = found.deliveries.reduce((sum, { place, kitchen, food, week, kg }) => {
    const route = placeOf.get(place)?.deliversTo.find((one) => one.kitchen === kitchen)
    const buyIdr = priceOf.get(JSON.stringify([kitchen, food, week])) ?? 0
    return sum + kg * (buyIdr - (route?.transportIdrPerKg ?? 0))
  }, 0)
  return savedIdr - inputIdr
}

/** More than any calendar can gain: all that is wanted for nothing. */
const mostIdr = ({ demands }: GrowingProblem) =>
  demands.reduce((sum, { kg, buyIdrPerKg }) => sum + kg * buyIdrPerKg, 0)
