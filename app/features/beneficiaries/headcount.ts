import {
  type BeneficiaryGroup,
  type CapacityRule,
  capacityUse,
  isActiveOn,
} from './beneficiary-group.ts'

/** A day on which a group differs from its usual portions. */
export type Headcount = { groupId: string; serviceOn: string; portions: number; note?: string }

/** Portions of a group on a service day: the headcount of that day, else the usual; 0 when not active. */
export function portionsOn(group: BeneficiaryGroup, on: string, headcounts: Headcount[]) {
  if (!isActiveOn(group, on)) return 0
  const said = headcounts.find((one) => one.groupId === group.id && one.serviceOn === on)
  return said?.portions ?? group.usualPortions
}

/** All portions of a kitchen on one service day. */
export const totalPortionsOn = (groups: BeneficiaryGroup[], on: string, headcounts: Headcount[]) =>
  groups.reduce((total, group) => total + portionsOn(group, on, headcounts), 0)

export type HeadcountRefusal =
  | 'no-such-group'
  | 'group-not-active'
  | 'no-service-that-day'
  | 'day-already-served'
  | 'more-than-the-kitchen-may-serve'

export type HeadcountSituation = {
  groups: BeneficiaryGroup[]
  headcounts: Headcount[]
  isServed: boolean
  today: string
  /** Undefined: the rules in force set no limit. */
  capacity?: CapacityRule
}

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
