import type { GroupKind } from '#app/features/foods/requirement.ts'
import type { BeneficiaryGroup } from './beneficiary-group.ts'
import { isActiveOn, usualPortionsOn } from './beneficiary-group.ts'

/** What some people cannot eat, in the order in which screens list it. */
export const DIETARY_NEEDS = [
  'egg-allergy',
  'fish-allergy',
  'shellfish-allergy',
  'milk-allergy',
  'peanut-allergy',
  'soy-allergy',
  'wheat-allergy',
  'other-allergy',
  'vegetarian',
  'soft-food',
  'diabetes',
  'other-diet',
] as const
export type DietaryNeedKind = (typeof DIETARY_NEEDS)[number]

/**
 * How many of a group at a place cannot eat what the others eat, and what they get instead. The
 * juknis asks to identify allergies and to offer an alternative (Kepka BGN 401.1/2025 on planning
 * menus, as copied in a public application). People are counted, never named.
 */
export type DietaryNeed = {
  id: string
  placeId: string
  placeName: string
  groupKind: GroupKind
  need: DietaryNeedKind
  people: number
  alternative: string
  neededFrom: string
  neededUntil?: string
}

export type DietaryNeedRefusal =
  | 'no-such-group'
  | 'need-already-there'
  | 'more-people-than-the-group'
  | 'no-such-need'

type NewNeed = Pick<DietaryNeed, 'placeId' | 'groupKind' | 'need' | 'people'>

/** Decide whether a need may be recorded: for a group that is served, once, and for no more than it counts. */
export function decideDietaryNeed(
  wanted: NewNeed,
  {
    groups,
    needs,
    on,
  }: { groups: readonly BeneficiaryGroup[]; needs: readonly DietaryNeed[]; on: string },
): { ok: true } | { ok: false; refusal: DietaryNeedRefusal } {
  const isSame = (one: { placeId: string; groupKind: GroupKind }) =>
    one.placeId === wanted.placeId && one.groupKind === wanted.groupKind
  const own = groups.filter((group) => isSame(group) && isActiveOn(group, on))
  if (own.length === 0) return { ok: false, refusal: 'no-such-group' }
  const isThere = needs.some(
    (one) => isSame(one) && one.need === wanted.need && isNeededOn(one, on),
  )
  if (isThere) return { ok: false, refusal: 'need-already-there' }
  const people = own.reduce((sum, group) => sum + largestPortions(group, on), 0)
  if (wanted.people > people) return { ok: false, refusal: 'more-people-than-the-group' }
  return { ok: true }
}

/** The most that a group gets on a day of the week: those who cannot eat are at most so many. */
const largestPortions = (group: BeneficiaryGroup, on: string) =>
  Math.max(
    usualPortionsOn(group, on),
    ...(group.weekdayPortions ?? []).map(({ portions }) => portions),
  )

const isNeededOn = ({ neededFrom, neededUntil }: DietaryNeed, on: string) =>
  neededFrom <= on && (neededUntil === undefined || on <= neededUntil)
