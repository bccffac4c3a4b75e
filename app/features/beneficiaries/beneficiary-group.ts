import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import { type RuleSetValue, ruleValue } from '#app/features/foods/rule-set.ts'

export type PortionClass = 'small' | 'large'

/** People of one place who are counted together by age and need; never named persons. */
export type BeneficiaryGroup = {
  id: string
  placeId: string
  placeName: string
  groupKind: GroupKind
  meal: Meal
  portionClass: PortionClass
  usualPortions: number
  /** First and last day on which the group is served, both included. */
  activeFrom: string
  activeUntil?: string
}

export const isActiveOn = (group: BeneficiaryGroup, on: string) =>
  group.activeFrom <= on && (group.activeUntil === undefined || on <= group.activeUntil)

/** Mothers and children under five ("3B": bumil, busui, balita) have a quota of their own. */
const MOTHERS_AND_TODDLERS: readonly GroupKind[] = ['toddler', 'pregnant', 'breastfeeding']
const isMotherOrToddler = (kind: GroupKind) => MOTHERS_AND_TODDLERS.includes(kind)

/** Small children: no hot dish for them. The groups of the small portion. */
const SMALL_CHILDREN: readonly GroupKind[] = ['toddler', 'paud', 'sd13']
export const isSmallChild = (kind: GroupKind) => SMALL_CHILDREN.includes(kind)

/**
 * The most portions a kitchen may serve on a day, from the rule set: 2,500 = 2,000 for schools
 * and 500 for mothers and toddlers; with a certified cook 3,000 = 2,500 + 500
 * (Kepka BGN 244/2025, third amendment of the juknis).
 */
export type CapacityRule = {
  totalPortions: number
  schoolPortions: number
  motherToddlerPortions: number
}

/** The rule of a rule set; undefined when it does not say. */
export function capacityRule(
  values: readonly RuleSetValue[],
  hasCertifiedCook: boolean,
): CapacityRule | undefined {
  const suffix = hasCertifiedCook ? '-certified-cook' : ''
  const [totalPortions, schoolPortions, motherToddlerPortions] = ['total', 'pupils', '3b'].map(
    (part) => ruleValue(values, `capacity-${part}${suffix}`),
  )
  if (totalPortions === undefined || schoolPortions === undefined) return undefined
  if (motherToddlerPortions === undefined) return undefined
  return { totalPortions, schoolPortions, motherToddlerPortions }
}

export type CapacityUse = CapacityRule & {
  /** What is beyond each limit, 0 when within. */
  overTotal: number
  overSchool: number
  overMotherToddler: number
  isWithin: boolean
}

/**
 * Portions of one day against the capacity rule. Teachers and staff count with their school:
 * the other quota is reserved for mothers and toddlers.
 */
export function capacityUse(
  served: { groupKind: GroupKind; portions: number }[],
  rule: CapacityRule,
): CapacityUse {
  const sum = (wanted: (kind: GroupKind) => boolean) =>
    served.reduce((total, one) => total + (wanted(one.groupKind) ? one.portions : 0), 0)
  const motherToddlerPortions = sum(isMotherOrToddler)
  const schoolPortions = sum((kind) => !isMotherOrToddler(kind))
  const totalPortions = motherToddlerPortions + schoolPortions
  const overTotal = Math.max(0, totalPortions - rule.totalPortions)
  const overSchool = Math.max(0, schoolPortions - rule.schoolPortions)
  const overMotherToddler = Math.max(0, motherToddlerPortions - rule.motherToddlerPortions)
  const isWithin = overTotal === 0 && overSchool === 0 && overMotherToddler === 0
  return {
    totalPortions,
    schoolPortions,
    motherToddlerPortions,
    overTotal,
    overSchool,
    overMotherToddler,
    isWithin,
  }
}
