export type Confidence = 'low' | 'medium' | 'high'

/** Low, typical and high of one fact; an end that no source gives is left out, never 0. */
export type Range = { low?: number; typical?: number; high?: number }

/** One fact of a crop, a fish or a flock, with where it comes from and how far that can be trusted. */
export type GrowthParameter = Range & {
  foodCode: string
  parameter: string
  unit: string
  source: string
  confidence: Confidence
}

/** What is known of one food, by parameter. */
export type GrowthFacts = ReadonlyMap<string, GrowthParameter>

export const factsOf = (parameters: readonly GrowthParameter[]): GrowthFacts =>
  new Map(parameters.map((one) => [one.parameter, one]))

/** All three values of a parameter; undefined when one of them is not known. */
export function wholeRange(facts: GrowthFacts, parameter: string) {
  const { low, typical, high } = facts.get(parameter) ?? {}
  if (low === undefined || typical === undefined || high === undefined) return undefined
  return { low, typical, high }
}

export type WholeRange = NonNullable<ReturnType<typeof wholeRange>>

/** Each of low, typical and high by one rule. */
export const eachOf = (
  range: WholeRange,
  rule: (value: number, end: keyof WholeRange) => number,
): WholeRange => ({
  low: rule(range.low, 'low'),
  typical: rule(range.typical, 'typical'),
  high: rule(range.high, 'high'),
})
