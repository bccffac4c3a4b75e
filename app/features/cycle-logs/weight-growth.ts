import {
  type GrowthFacts,
  type WholeRange,
  wholeRange,
} from '#app/features/growth-parameters/growth-parameter.ts'
import { addDays, type Day, daysBetween } from '#app/shared/day.ts'
import { roundKg } from '#app/shared/mass.ts'

/** A sample: how many were weighed, and their mean weight. */
export type Sampling = { on: Day; heads: number; meanGrams: number }

type Stocked = { startedOn: Day; startMeanGrams?: number }

/** Specific growth: each day the same share more, so that ln(weight) rises in a straight line. */
const dailyRate = (startGrams: number, marketGrams: number, days: number) =>
  Math.log(marketGrams / startGrams) / days

const opposite = { low: 'high', typical: 'typical', high: 'low' } as const

/** Growth a day of the slow, the typical and the fast animal; unknown when a figure is. */
function rates(facts: GrowthFacts, { startMeanGrams }: Stocked): WholeRange | undefined {
  const start = startMeanGrams ?? facts.get('start-grams')?.typical
  const market = wholeRange(facts, 'market-grams')
  const days = wholeRange(facts, 'growout-days')
  if (start === undefined || !market || !days) return undefined
  const rate = (end: keyof WholeRange) => dailyRate(start, market[end], days[opposite[end]])
  return { low: rate('low'), typical: rate('typical'), high: rate('high') }
}

/**
 * Mean weight in grams that the plan expects on a day of the cycle, slow to fast. It plans to the
 * weight of sale and no further: what stays in the pond after that grows beyond the plan.
 */
export function plannedGrams(facts: GrowthFacts, cycle: Stocked, on: Day): WholeRange | undefined {
  const start = cycle.startMeanGrams ?? facts.get('start-grams')?.typical
  const rate = rates(facts, cycle)
  const market = wholeRange(facts, 'market-grams')
  if (start === undefined || !rate || !market) return undefined
  const days = Math.max(0, daysBetween(cycle.startedOn, on))
  const grams = (end: keyof WholeRange) => Math.min(market[end], start * Math.exp(rate[end] * days))
  return { low: grams('low'), typical: grams('typical'), high: grams('high') }
}

/**
 * Mean weight in grams on a day after a sample, slow to fast: on from the sample at the plan's growth
 * to the weight of sale, and never less than was weighed.
 */
export function gramsAfter(
  facts: GrowthFacts,
  cycle: Stocked,
  last: Sampling,
  on: Day,
): WholeRange | undefined {
  const rate = rates(facts, cycle)
  const market = wholeRange(facts, 'market-grams')
  if (!rate || !market) return undefined
  const days = Math.max(0, daysBetween(last.on, on))
  const grown = (end: keyof WholeRange) => last.meanGrams * Math.exp(rate[end] * days)
  const grams = (end: keyof WholeRange) =>
    Math.max(last.meanGrams, Math.min(market[end], grown(end)))
  return { low: grams('low'), typical: grams('typical'), high: grams('high') }
}

/**
 * Days between which the mean weight reaches the weight of sale, counted from the last sample; from
 * the weight at stocking before the first one. A sample that is heavy enough is ready on its day.
 */
export function readyWindow(facts: GrowthFacts, cycle: Stocked, last: Sampling | undefined) {
  const market = facts.get('market-grams')?.typical
  const rate = rates(facts, cycle)
  const grams = last?.meanGrams ?? cycle.startMeanGrams ?? facts.get('start-grams')?.typical
  if (market === undefined || !rate || grams === undefined) return undefined
  const from = last?.on ?? cycle.startedOn
  const after = (perDay: number) =>
    addDays(from, Math.max(0, Math.ceil(Math.log(market / grams) / perDay)))
  return { earliest: after(rate.high), likely: after(rate.typical), latest: after(rate.low) }
}

/**
 * Heads that harvests took: kilograms by the last sample before each of them. Unknown when something
 * was harvested that nobody had weighed samples of.
 */
export function harvestedHeads(
  harvests: readonly { harvestedOn: Day; kg: number }[],
  samplings: readonly Sampling[],
): number | undefined {
  let heads = 0
  for (const { harvestedOn, kg } of harvests) {
    const last = lastSampling(samplings, harvestedOn)
    if (!last) return undefined
    heads += (kg * 1000) / last.meanGrams
  }
  return Math.round(heads)
}

export const lastSampling = (samplings: readonly Sampling[], on: Day) =>
  samplings.filter((one) => one.on <= on).sort((a, b) => b.on.localeCompare(a.on))[0]

/** Kilograms of living animals: heads alive x mean weight of the last sample. */
export const biomassKg = (heads: number | undefined, last: Sampling | undefined) =>
  heads === undefined || !last ? undefined : roundKg((Math.max(0, heads) * last.meanGrams) / 1000)
