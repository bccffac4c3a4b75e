import { type RuleSetValue, ruleValue } from '#app/features/foods/rule-set.ts'

/** A school or posyandu to which a kitchen delivers. */
export type BeneficiaryPlace = {
  id: string
  kind: 'school' | 'posyandu'
  name: string
  distanceKm: number
  travelMinutes: number
  isExample: boolean
}

/**
 * How far a kitchen may deliver: 6 km or 30 minutes (Kepka BGN 401.1/2025 as transcribed). The
 * supervision list of a district health office (Malang) asks for 20 minutes: there we warn.
 */
export type ReachRule = { radiusKm: number; travelMinutes: number; warningMinutes?: number }

/** The rule of a rule set; undefined when it does not say. */
export function reachRule(values: readonly RuleSetValue[]): ReachRule | undefined {
  const radiusKm = ruleValue(values, 'radius-km')
  const travelMinutes = ruleValue(values, 'travel-minutes')
  if (radiusKm === undefined || travelMinutes === undefined) return undefined
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
