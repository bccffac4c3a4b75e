import {
  type Confidence,
  eachOf,
  type GrowthFacts,
  type WholeRange,
  wholeRange,
} from '#app/features/growth-parameters/growth-parameter.ts'
import type { UnitKind } from '#app/features/units/production-unit.ts'

/** What a food needs to be planned: days and kilograms by the growth parameters, and its ways. */
export type Growth = Way & {
  measure: 'm²' | 'ekor'
  /** From sowing, stocking or housing to the first harvest. */
  days: WholeRange
  /** Kilograms of one measure: of the whole cycle, or of each week while it is picked or laid. */
  kg: WholeRange
  sources: string[]
  confidence: Confidence
}

type Way = {
  kinds: readonly UnitKind[]
  /** Whole batches of this many square metres or heads. */
  batch: number
  /** Weeks of picking from the first harvest on; left out = one harvest. */
  pickWeeks?: number
  /** Weeks for which it waits where it stands until it is wanted; fish swim on. */
  keepWeeks: number
}

const BEDS: UnitKind[] = ['bed', 'field']
const LEAVES: Way = { kinds: [...BEDS, 'hydroponic-rack'], batch: 5, keepWeeks: 0 }
/** Terong and tomat are picked for two to four months; practice, no printed source yet. */
const PICKED: Way = { kinds: BEDS, batch: 5, pickWeeks: 13, keepWeeks: 0 }

/** How foods are started; one that is not here is never proposed. Keys are food codes. */
const WAYS = new Map<string, Way>([
  ['kangkung', LEAVES],
  ['bayam', LEAVES],
  ['sawi', LEAVES],
  ['caisim', LEAVES],
  ['pakcoy', LEAVES],
  ['selada', LEAVES],
  ['jagung-manis', { ...LEAVES, kinds: BEDS, batch: 20 }],
  ['terong', PICKED],
  ['tomat', PICKED],
  ['lele', { kinds: ['pond'], batch: 100, keepWeeks: 2 }],
  ['nila', { kinds: ['pond'], batch: 100, keepWeeks: 2 }],
  // A flock is looked at for a year from its first egg; day-old chicks are housed.
  ['telur-ayam', { kinds: ['layer-flock'], batch: 10, pickWeeks: 52, keepWeeks: 1 }],
])

export const WAYS_KNOWN: readonly string[] = [...WAYS.keys()]

/** Undefined when days or kilograms of the food are not known: then it is never proposed. */
export function growthFrom(foodCode: string, facts: GrowthFacts): Growth | undefined {
  const way = WAYS.get(foodCode)
  const found = way && (areaGrowth(facts, way) ?? fishGrowth(facts) ?? layerGrowth(facts))
  if (!way || !found) return undefined
  const used = found.used.flatMap((parameter) => facts.get(parameter) ?? [])
  const confidences = used.map(({ confidence }) => confidence)
  return {
    ...way,
    ...found.growth,
    sources: [...new Set(used.map(({ source }) => source))],
    confidence: CONFIDENCES.find((one) => confidences.includes(one)) ?? 'low',
  }
}

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high']

/** Yield of a crop; of one that is picked again and again, its share of one week. */
function areaGrowth(facts: GrowthFacts, { pickWeeks = 1 }: Way) {
  const days = wholeRange(facts, 'days-to-harvest')
  const kg = wholeRange(facts, 'yield-kg-per-m2')
  if (!days || !kg) return undefined
  const growth = { measure: 'm²' as const, days, kg: eachOf(kg, (all) => all / pickWeeks) }
  return { growth, used: ['days-to-harvest', 'yield-kg-per-m2'] }
}

/** A stocked fish: survival x grams at sale. */
function fishGrowth(facts: GrowthFacts) {
  const days = wholeRange(facts, 'growout-days')
  const survival = wholeRange(facts, 'survival-share')
  const grams = wholeRange(facts, 'market-grams')
  if (!days || !survival || !grams) return undefined
  const kg = eachOf(survival, (share, end) => (share * grams[end]) / 1000)
  return {
    growth: { measure: 'ekor' as const, days, kg },
    used: ['growout-days', 'survival-share', 'market-grams'],
  }
}

/** A hen's week: hen-day share x grams an egg x 7; a day-old chick lays after its first-egg weeks. */
function layerGrowth(facts: GrowthFacts) {
  const weeks = wholeRange(facts, 'first-egg-weeks')
  const share = wholeRange(facts, 'hen-day-share')
  const grams = wholeRange(facts, 'egg-grams')
  if (!weeks || !share || !grams) return undefined
  const kg = eachOf(share, (eggs, end) => (eggs * 7 * grams[end]) / 1000)
  return {
    growth: { measure: 'ekor' as const, days: eachOf(weeks, (age) => age * 7), kg },
    used: ['first-egg-weeks', 'hen-day-share', 'egg-grams'],
  }
}

/** Weeks from the week of the start until it is surely ready: 25 days are 4, 30 days are 5. */
export const weeksUntilReady = ({ days }: Pick<Growth, 'days'>) => Math.ceil(days.high / 7)

/** Weeks for which a batch keeps its part of the place. The week of a single harvest is free again. */
export const weeksStanding = (growth: Growth) =>
  weeksUntilReady(growth) + (growth.pickWeeks ?? growth.keepWeeks)

/** Kilograms of one measure by weeks after its start; the first are ready at the slowest growth. */
export const harvestWeeks = (growth: Growth, end: keyof WholeRange) =>
  Array.from({ length: growth.pickWeeks ?? 1 }, (_, index) => ({
    afterWeeks: weeksUntilReady(growth) + index,
    kg: growth.kg[end],
  }))
