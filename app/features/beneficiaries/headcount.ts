import { type RuleSetValue, ruleValue } from '#app/features/foods/rule-set.ts'
import { addDays } from '#app/shared/day.ts'
import {
  type BeneficiaryGroup,
  type CapacityRule,
  capacityUse,
  closureOn,
  isActiveOn,
  usualPortionsOn,
} from './beneficiary-group.ts'

/** A day on which a group differs from its usual portions. */
export type Headcount = { groupId: string; serviceOn: string; portions: number; note?: string }

/**
 * Portions of a group on a service day: the headcount of that day; else 0 when its place is
 * closed, else the usual of that day of the week. 0 when the group is not served at all.
 */
export function portionsOn(group: BeneficiaryGroup, on: string, headcounts: Headcount[]) {
  if (!isActiveOn(group, on)) return 0
  const said = headcounts.find((one) => one.groupId === group.id && one.serviceOn === on)
  if (said) return said.portions
  return closureOn(group, on) === undefined ? usualPortionsOn(group, on) : 0
}

/** All portions of a kitchen on one service day. */
export const totalPortionsOn = (groups: BeneficiaryGroup[], on: string, headcounts: Headcount[]) =>
  groups.reduce((total, group) => total + portionsOn(group, on, headcounts), 0)

export type HeadcountRefusal =
  | 'no-such-group'
  | 'group-not-active'
  | 'no-service-that-day'
  | 'day-already-served'
  | 'too-late-for-that-day'
  | 'more-than-the-kitchen-may-serve'

export type HeadcountSituation = {
  groups: BeneficiaryGroup[]
  headcounts: Headcount[]
  isServed: boolean
  today: string
  /** The first day that can still be changed. */
  opensOn: string
  /** Undefined: the rules in force set no limit. */
  capacity?: CapacityRule
}

/**
 * The first day of which the numbers may still change: the kitchen begins to prepare in the
 * evening before, so a day closes at `closingMinute` (minutes from midnight) of the day before.
 */
export const firstOpenDay = (now: { today: string; minuteOfDay: number }, closingMinute: number) =>
  addDays(now.today, now.minuteOfDay < closingMinute ? 1 : 2)

/** 20:00 unless the rule set says otherwise: washing and cutting begin between 15:00 and 20:00. */
export const closingMinute = (values: readonly RuleSetValue[]) =>
  ruleValue(values, 'headcount-closing-minute-of-day') ?? 20 * 60

const isWorse = (before: number, after: number) => after > 0 && after > before

/**
 * Decide whether a day's headcount may be changed. A past day is closed. Beyond the capacity rule
 * a change is refused unless it brings the kitchen nearer to it: an old kitchen above the limit
 * may still be corrected downwards.
 */
export function decideHeadcount(
  wanted: Headcount,
  situation: HeadcountSituation,
): { ok: true; previousPortions: number } | { ok: false; refusal: HeadcountRefusal } {
  const { groups, headcounts, capacity } = situation
  const group = groups.find(({ id }) => id === wanted.groupId)
  if (!group) return { ok: false, refusal: 'no-such-group' }
  if (wanted.serviceOn < situation.today) return { ok: false, refusal: 'day-already-served' }
  if (wanted.serviceOn < situation.opensOn) return { ok: false, refusal: 'too-late-for-that-day' }
  if (!situation.isServed) return { ok: false, refusal: 'no-service-that-day' }
  if (!isActiveOn(group, wanted.serviceOn)) return { ok: false, refusal: 'group-not-active' }
  const accepted = {
    ok: true as const,
    previousPortions: portionsOn(group, wanted.serviceOn, headcounts),
  }
  if (capacity === undefined) return accepted
  const usedBy = (counts: Headcount[]) =>
    capacityUse(
      groups.map((one) => ({
        groupKind: one.groupKind,
        portions: portionsOn(one, wanted.serviceOn, counts),
      })),
      capacity,
    )
  const before = usedBy(headcounts)
  const after = usedBy([wanted, ...headcounts])
  const worse =
    isWorse(before.overTotal, after.overTotal) ||
    isWorse(before.overSchool, after.overSchool) ||
    isWorse(before.overMotherToddler, after.overMotherToddler)
  if (worse) return { ok: false, refusal: 'more-than-the-kitchen-may-serve' }
  return accepted
}
