import {
  type Confidence,
  eachOf,
  type GrowthFacts,
  type WholeRange,
  wholeRange,
} from '#app/features/growth-parameters/growth-parameter.ts'

/** A figure with its usual ends: eight of ten cases lie from `low` to `high`. */
export type Spread = WholeRange

/** What a square metre, a fish or a hen gives before a unit has a history of its own. */
export type GrowthYield = {
  /** Kilograms per measure, over a whole cycle or per day of laying or picking. */
  kgPer: Spread
  per: 'cycle' | 'day'
  measure: 'm²' | 'ekor'
  /** Days over which the kilograms of a cycle are taken when they are taken bit by bit. */
  pickedForDays: number
  source?: string
  confidence?: Confidence
}

/** Fruit vegetables are picked every few days for two to four months; practice, confidence medium. */
const PICKED_FOR_DAYS = 90

/**
 * What is known of a food: eggs by laying share and weight, fish by survival and weight at sale,
 * crops by kilograms a square metre. Undefined when one of the figures is missing; then only a
 * unit's own history can tell.
 */
export const growthYield = (facts: GrowthFacts): GrowthYield | undefined =>
  eggYield(facts) ?? fishYield(facts) ?? cropYield(facts)

const trustOf = (facts: GrowthFacts, parameter: string) => ({
  source: facts.get(parameter)?.source,
  confidence: facts.get(parameter)?.confidence,
})

function eggYield(facts: GrowthFacts): GrowthYield | undefined {
  const share = wholeRange(facts, 'hen-day-share')
  const grams = wholeRange(facts, 'egg-grams')
  if (!share || !grams) return undefined
  const kgPer = eachOf(share, (one, end) => (one * grams[end]) / 1000)
  const trust = trustOf(facts, 'hen-day-share')
  return { kgPer, per: 'day', measure: 'ekor', pickedForDays: 1, ...trust }
}

function fishYield(facts: GrowthFacts): GrowthYield | undefined {
  const share = wholeRange(facts, 'survival-share')
  const grams = wholeRange(facts, 'market-grams')
  const days = wholeRange(facts, 'growout-days')
  if (!share || !grams || !days) return undefined
  const kgPer = eachOf(share, (one, end) => (one * grams[end]) / 1000)
  const trust = trustOf(facts, 'market-grams')
  return { kgPer, per: 'cycle', measure: 'ekor', pickedForDays: days.typical, ...trust }
}

function cropYield(facts: GrowthFacts): GrowthYield | undefined {
  const kgPerM2 = wholeRange(facts, 'yield-kg-per-m2')
  if (!kgPerM2) return undefined
  const isPerYear = facts.get('yield-kg-per-m2')?.unit.includes('year') ?? false
  return {
    kgPer: isPerYear ? eachOf(kgPerM2, (kg) => kg / 365) : kgPerM2,
    per: isPerYear ? 'day' : 'cycle',
    measure: 'm²',
    pickedForDays: PICKED_FOR_DAYS,
    ...trustOf(facts, 'yield-kg-per-m2'),
  }
}

/** Whether a food is picked or laid again and again, as far as the parameters tell. */
export const isUsuallyPickedAgain = (facts: GrowthFacts) =>
  facts.has('harvest-interval-days') ||
  facts.has('hen-day-share') ||
  growthYield(facts)?.per === 'day'

/** Days from start to the first harvest; of fish the days that they are grown out. */
export const usualDays = (facts: GrowthFacts): Spread | undefined =>
  wholeRange(facts, 'days-to-harvest') ?? wholeRange(facts, 'growout-days')

/**
 * How far a harvest lies from its usual amount where no parameter says it: the median of the eight
 * crops whose yields a square metre we know in three figures (low by typical 0.56 to 0.67, high by
 * typical 1.39 to 1.67).
 */
export const USUAL_SPREAD: Spread = { low: 0.6, typical: 1, high: 1.55 }
