import { type RuleSetValue, ruleValue } from '#app/features/foods/rule-set.ts'

/** A school or posyandu to which a kitchen delivers. */
export type BeneficiaryPlace = {
  id: string
  kind: 'school' | 'posyandu'
  name: string
  /** National number of the school, 8 characters; a posyandu has none. */
  npsn?: string
  distanceKm: number
  travelMinutes: number
  isExample: boolean
  /** Last day on which it is served; missing while it goes on. */
  servedUntil?: string
}

/** NPSN: eight digits; some kindergartens and course centres have a letter in front of seven. */
export const isNpsn = (text: string) => /^([0-9]{8}|[PK][0-9]{7})$/.test(text)

/**
 * How far a kitchen may deliver: 6 km or 30 minutes (Kepka BGN 401.1/2025 as transcribed). The
 * supervision list of a district health office (Malang) asks for 20 minutes: there we warn.
 */
export type ReachRule = { radiusKm: number; travelMinutes: number; warningMinutes?: number }

/** The rule of a rule set, narrowed to what the kitchen itself can do; undefined when it does not say. */
export function reachRule(
  values: readonly RuleSetValue[],
  own: { mostDistanceKm?: number; mostTravelMinutes?: number } = {},
): ReachRule | undefined {
  const ruleKm = ruleValue(values, 'radius-km')
  const ruleMinutes = ruleValue(values, 'travel-minutes')
  if (ruleKm === undefined || ruleMinutes === undefined) return undefined
  const radiusKm = Math.min(ruleKm, own.mostDistanceKm ?? ruleKm)
  const travelMinutes = Math.min(ruleMinutes, own.mostTravelMinutes ?? ruleMinutes)
  return { radiusKm, travelMinutes, warningMinutes: ruleValue(values, 'travel-warning-minutes') }
}

export type Reach = 'within' | 'long-way' | 'one-limit' | 'too-far'

/**
 * Whether a place is near enough. The rule says "or": a place beyond both limits is too far, one
 * beyond a single limit still counts and is shown, so is a way longer than the warning.
 */
export function reachOf(
  place: Pick<BeneficiaryPlace, 'distanceKm' | 'travelMinutes'>,
  rule: ReachRule,
): Reach {
  const isFar = place.distanceKm > rule.radiusKm
  const isLong = place.travelMinutes > rule.travelMinutes
  if (isFar && isLong) return 'too-far'
  if (isFar || isLong) return 'one-limit'
  const { warningMinutes = rule.travelMinutes } = rule
  return place.travelMinutes > warningMinutes ? 'long-way' : 'within'
}
