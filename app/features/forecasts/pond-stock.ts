import {
  gramsAfter,
  harvestedHeads,
  lastSampling,
  readyWindow,
  type Sampling,
} from '#app/features/cycle-logs/weight-growth.ts'
import {
  eachOf,
  type GrowthFacts,
  type WholeRange,
  wholeRange,
} from '#app/features/growth-parameters/growth-parameter.ts'
import { headsOf } from '#app/features/growth-parameters/planned-yield.ts'
import { type Day, daysBetween } from '#app/shared/day.ts'
import { roundKg } from '#app/shared/mass.ts'
import type { GrowingRecord, RecordedCycle } from './growing-record.ts'
import type { HarvestWindow } from './harvest-day.ts'
import type { KgRange } from './outcome.ts'

/** A pond as it was last counted and weighed. */
export type PondStock = {
  facts: GrowthFacts
  cycle: RecordedCycle
  last: Sampling
  alive: WholeRange
}

/**
 * What is known to be in a pond: heads alive, low to high, and the last sample. Deaths that were
 * counted are taken off what was stocked, and harvests by the sample before each; where no death was
 * ever counted, the survival that is usual speaks. Undefined without a sample, and when heads or a
 * harvest's weight are unknown.
 */
export function pondStock(
  { facts, pickings }: GrowingRecord,
  cycle: RecordedCycle,
  today: Day,
): PondStock | undefined {
  const samplings = cycle.samplings ?? []
  const last = lastSampling(samplings, today)
  const stocked = headsOf(cycle)
  const own = pickings.filter(({ cycleId, on }) => cycleId === cycle.id && on <= today)
  const taken = harvestedHeads(
    own.map(({ on, kg }) => ({ harvestedOn: on, kg })),
    samplings,
  )
  const survival = wholeRange(facts, 'survival-share')
  if (!last || !survival || stocked === undefined || taken === undefined) return undefined
  const deaths = cycle.deaths ?? []
  const dead = deaths.reduce((sum, { heads }) => sum + heads, 0)
  const left = (heads: number) => Math.max(0, heads - taken)
  const alive =
    deaths.length === 0
      ? eachOf(survival, (share) => left(stocked * share))
      : eachOf(survival, () => left(stocked - dead))
  return { facts, cycle, last, alive }
}

/**
 * Kilograms that stand in the pond on a day: heads alive x their weight on from the last sample. Of
 * those alive when the deaths were counted, the share that is usual for the days still to come dies.
 */
export function stockOn({ facts, cycle, last, alive }: PondStock, on: Day): KgRange | undefined {
  const grams = gramsAfter(facts, cycle, last, on)
  const survival = wholeRange(facts, 'survival-share')
  const days = facts.get('growout-days')?.typical
  if (!grams || !survival || days === undefined) return undefined
  const isCounted = (cycle.deaths ?? []).length > 0
  const part = isCounted ? Math.max(0, daysBetween(last.on, on)) / days : 0
  const kg = eachOf(grams, (one, end) => (alive[end] * survival[end] ** part * one) / 1000)
  return { lowKg: roundKg(kg.low), likelyKg: roundKg(kg.typical), highKg: roundKg(kg.high) }
}

/** When the fish reach the weight of sale, counted from the last sample. */
export function stockWindow({ facts, cycle, last }: PondStock): HarvestWindow | undefined {
  const ready = readyWindow(facts, cycle, last)
  return ready && { earliestOn: ready.earliest, likelyOn: ready.likely, latestOn: ready.latest }
}
