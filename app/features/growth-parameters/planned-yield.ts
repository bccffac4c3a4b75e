import { roundKg } from '#app/shared/mass.ts'
import { eachOf, type GrowthFacts, type WholeRange, wholeRange } from './growth-parameter.ts'

type Amount = { quantity?: number; quantityMeasure?: string; startAgeDays?: number }

/** Heads that were stocked or housed; undefined when the amount is not said in `ekor`. */
export const headsOf = ({ quantity, quantityMeasure }: Amount) =>
  quantityMeasure?.trim().toLowerCase() === 'ekor' ? quantity : undefined

const SQUARE_METRES = ['m2', 'm²', 'meter persegi']

/**
 * Kilograms that a cycle should give: area x yield, or heads x survival x weight at sale. Undefined
 * when the amount is said in holes or trees, or when a figure is not known; layers have none, because
 * they give until they are sold.
 */
export function plannedKg(facts: GrowthFacts, amount: Amount): WholeRange | undefined {
  const { quantity } = amount
  const heads = headsOf(amount)
  const areaYield = wholeRange(facts, 'yield-kg-per-m2')
  const isArea = SQUARE_METRES.includes(amount.quantityMeasure?.trim().toLowerCase() ?? '')
  if (isArea && quantity !== undefined && areaYield) {
    return eachOf(areaYield, (kg) => roundKg(kg * quantity))
  }
  const survival = wholeRange(facts, 'survival-share')
  const grams = wholeRange(facts, 'market-grams')
  if (heads === undefined || !survival || !grams) return undefined
  return eachOf(survival, (share, end) => roundKg((heads * share * grams[end]) / 1000))
}

/** Days from the start to the first harvest, by the sources: crops, then fish and broilers, then layers. */
export function plannedDays(facts: GrowthFacts, amount: Amount) {
  const days = wholeRange(facts, 'days-to-harvest') ?? wholeRange(facts, 'growout-days')
  if (days) return { low: days.low, high: days.high }
  const firstEgg = wholeRange(facts, 'first-egg-weeks')
  if (!firstEgg || amount.startAgeDays === undefined) return undefined
  const age = amount.startAgeDays
  return { low: Math.max(0, firstEgg.low * 7 - age), high: undefined }
}
