import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import { type RuleSetValue, ruleValue } from '#app/features/foods/rule-set.ts'
import { addDays, weekday } from '#app/shared/day.ts'

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
  /** Portions by day of the week, each from a day on; the newest that began counts. */
  weekdayPortions?: readonly WeekdayPortions[]
  /** Days on which its place gets nothing, both included. */
  closures?: readonly { closedFrom: string; closedUntil: string; reason: string }[]
}

/** `weekday` 1 is Monday, 7 Sunday. */
export type WeekdayPortions = { validFrom: string; weekday: number; portions: number }

/** What a group gets on a day when nothing special is said: by its day of the week, else the usual. */
export function usualPortionsOn(group: BeneficiaryGroup, on: string): number {
  const rules = (group.weekdayPortions ?? []).filter(
    (rule) => rule.weekday === weekday(on) && rule.validFrom <= on,
  )
  const [newest] = rules.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))
  return newest?.portions ?? group.usualPortions
}

/** The seven days from one on; of each, what the groups get when nothing special is said. */
const ordinaryWeek = (groups: readonly BeneficiaryGroup[], from: string) =>
  Array.from({ length: 7 }, (_, index) => {
    const on = addDays(from, index)
    const active = groups.filter((group) => isActiveOn(group, on))
    return {
      on,
      served: active.map((group) => ({
        groupKind: group.groupKind,
        portions: usualPortionsOn(group, on),
      })),
    }
  })

/** What each group gets on the fullest of the seven days from one on. */
export function fullestDay(groups: readonly BeneficiaryGroup[], from: string) {
  const sumOf = (served: readonly { portions: number }[]) =>
    served.reduce((sum, { portions }) => sum + portions, 0)
  const [fullest] = ordinaryWeek(groups, from)
    .map(({ served }) => served)
    .toSorted((a, b) => sumOf(b) - sumOf(a))
  return fullest ?? []
}

/** How far the seven days from one on go beyond the capacity rule, the worst day of each quota. */
export function overOrdinaryWeek(
  groups: readonly BeneficiaryGroup[],
  from: string,
  rule: CapacityRule,
) {
  const uses = ordinaryWeek(groups, from).map(({ served }) => capacityUse(served, rule))
  const worst = (of: (use: CapacityUse) => number) => Math.max(...uses.map(of))
  return {
    total: worst(({ overTotal }) => overTotal),
    school: worst(({ overSchool }) => overSchool),
    motherToddler: worst(({ overMotherToddler }) => overMotherToddler),
  }
}

/** Why the place of a group gets nothing on a day; undefined when it is open. */
export const closureOn = (group: BeneficiaryGroup, on: string): string | undefined =>
  group.closures?.find(({ closedFrom, closedUntil }) => closedFrom <= on && on <= closedUntil)
    ?.reason

export const isActiveOn = (group: BeneficiaryGroup, on: string) =>
  group.activeFrom <= on && (group.activeUntil === undefined || on <= group.activeUntil)

/** Mothers and children under five ("3B": bumil, busui, balita) have a quota of their own. */
const MOTHERS_AND_TODDLERS: readonly GroupKind[] = ['toddler', 'pregnant', 'breastfeeding']
const isMotherOrToddler = (kind: GroupKind) => MOTHERS_AND_TODDLERS.includes(kind)

/** Groups of a school, and those of a posyandu; a kindergarten may be fed at either. */
export const fitsPlace = (kind: GroupKind, place: 'school' | 'posyandu') =>
  place === 'posyandu' ? isMotherOrToddler(kind) || kind === 'paud' : !isMotherOrToddler(kind)

/**
 * Small portions are eaten in the morning, large ones at midday (Kepka BGN 401.1/2025, table 2 as
 * transcribed).
 */
export const servingOf = (kind: GroupKind): { meal: Meal; portionClass: PortionClass } =>
  isSmallChild(kind)
    ? { meal: 'morning', portionClass: 'small' }
    : { meal: 'midday', portionClass: 'large' }

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
  own: OwnCapacity = {},
): CapacityRule | undefined {
  const suffix = hasCertifiedCook ? '-certified-cook' : ''
  const [totalPortions, schoolPortions, motherToddlerPortions] = ['total', 'pupils', '3b'].map(
    (part) => ruleValue(values, `capacity-${part}${suffix}`),
  )
  if (totalPortions === undefined || schoolPortions === undefined) return undefined
  if (motherToddlerPortions === undefined) return undefined
  const remote = own.isRemote ? ruleValue(values, 'capacity-remote') : undefined
  const most = Math.min(totalPortions, remote ?? totalPortions, own.mostPortions ?? totalPortions)
  return {
    totalPortions: most,
    schoolPortions: Math.min(schoolPortions, most),
    motherToddlerPortions: Math.min(motherToddlerPortions, most),
  }
}

/** What one kitchen can do at most where that is less than the rules allow. */
export type OwnCapacity = { isRemote?: boolean; mostPortions?: number }

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
