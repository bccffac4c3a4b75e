import {
  type BeneficiaryGroup,
  type CapacityRule,
  fitsPlace,
  isActiveOn,
  overOrdinaryWeek,
  servingOf,
  usualPortionsOn,
  type WeekdayPortions,
} from '#app/features/beneficiaries/beneficiary-group.ts'
import {
  type BeneficiaryPlace,
  isNpsn,
  type ReachRule,
  reachOf,
} from '#app/features/beneficiaries/beneficiary-place.ts'
import { GROUP_KINDS, type GroupKind } from '#app/features/foods/requirement.ts'
import { addDays, weekday } from '#app/shared/day.ts'

/** What a kitchen serves and what the rules let it: the ground on which a change is decided. */
export type PlaceSituation = {
  places: readonly BeneficiaryPlace[]
  groups: readonly BeneficiaryGroup[]
  capacity?: CapacityRule
  reach?: ReachRule
  today: string
  /** The first day that can still be changed. */
  opensOn: string
}

export type WantedPlace = Pick<
  BeneficiaryPlace,
  'kind' | 'name' | 'npsn' | 'distanceKm' | 'travelMinutes'
>

export type PlaceRefusal =
  | 'no-such-place'
  | 'place-name-taken'
  | 'npsn-not-valid'
  | 'npsn-taken'
  | 'npsn-of-a-posyandu'
  | 'place-too-far'
  | 'groups-do-not-fit-place'

type Decided<Refusal> = { ok: true } | { ok: false; refusal: Refusal }
const accepted = { ok: true as const }
const refuse = <Refusal>(refusal: Refusal) => ({ ok: false as const, refusal })

/**
 * Decide whether a place may be served, as a new one or changed (`id`). One beyond both limits of
 * distance is refused; an old one that is too far may be corrected, not moved farther away.
 */
export function decidePlace(
  wanted: WantedPlace,
  { places, groups, reach, today }: PlaceSituation,
  id?: string,
): Decided<PlaceRefusal> {
  const before = places.find((place) => place.id === id)
  if (id !== undefined && !before) return refuse('no-such-place')
  const others = places.filter((place) => place.id !== id)
  const name = wanted.name.toLowerCase()
  if (others.some((place) => place.name.toLowerCase() === name)) return refuse('place-name-taken')
  if (wanted.npsn !== undefined) {
    if (wanted.kind === 'posyandu') return refuse('npsn-of-a-posyandu')
    if (!isNpsn(wanted.npsn)) return refuse('npsn-not-valid')
    if (others.some(({ npsn }) => npsn === wanted.npsn)) return refuse('npsn-taken')
  }
  const own = groups.filter((group) => group.placeId === id && isActiveOn(group, today))
  if (own.some(({ groupKind }) => !fitsPlace(groupKind, wanted.kind))) {
    return refuse('groups-do-not-fit-place')
  }
  return !reach || isNearEnough(wanted, reach, before) ? accepted : refuse('place-too-far')
}

function isNearEnough(wanted: WantedPlace, reach: ReachRule, before: BeneficiaryPlace | undefined) {
  if (reachOf(wanted, reach) !== 'too-far') return true
  if (!before || reachOf(before, reach) !== 'too-far') return false
  return wanted.distanceKm <= before.distanceKm && wanted.travelMinutes <= before.travelMinutes
}

/** Monday to Sunday, as fields of a form and columns of a sheet are called. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** Portions from Monday to Sunday. */
export type WeekPortions = readonly number[]

export type GroupRefusal =
  | 'no-such-place'
  | 'no-such-group'
  | 'group-does-not-fit-place'
  | 'group-already-there'
  | 'more-than-the-kitchen-may-serve'

type WantedGroup = { placeId: string; groupKind: GroupKind; week: WeekPortions }

/**
 * Decide whether a place may have one more group, or a group (`groupId`) other numbers from
 * `opensOn` on. Beyond the capacity rule a change is refused unless it brings the kitchen nearer.
 */
export function decideGroup(
  wanted: WantedGroup,
  situation: PlaceSituation,
  groupId?: string,
): Decided<GroupRefusal> {
  const { places, groups, opensOn } = situation
  const place = places.find(({ id }) => id === wanted.placeId)
  if (!place) return refuse('no-such-place')
  const before = groups.find(({ id }) => id === groupId)
  if (groupId !== undefined && before?.placeId !== wanted.placeId) return refuse('no-such-group')
  if (!fitsPlace(wanted.groupKind, place.kind)) return refuse('group-does-not-fit-place')
  const isThere = groups.some(
    (one) =>
      one.id !== groupId &&
      one.placeId === wanted.placeId &&
      one.groupKind === wanted.groupKind &&
      (one.activeUntil === undefined || one.activeUntil >= opensOn),
  )
  if (isThere) return refuse('group-already-there')
  const after = [
    ...groups.filter(({ id }) => id !== groupId),
    before ? withWeek(before, wanted.week, opensOn) : newGroup(wanted, place, opensOn),
  ]
  return makesWorse(after, situation) ? refuse('more-than-the-kitchen-may-serve') : accepted
}

/** Whether groups would go farther beyond the capacity rule than those of the situation do. */
export function makesWorse(
  after: readonly BeneficiaryGroup[],
  { groups, capacity, opensOn }: PlaceSituation,
): boolean {
  if (!capacity) return false
  const was = overOrdinaryWeek(groups, opensOn, capacity)
  const is = overOrdinaryWeek(after, opensOn, capacity)
  return is.total > was.total || is.school > was.school || is.motherToddler > was.motherToddler
}

export const weekdayRules = (week: WeekPortions, validFrom: string): WeekdayPortions[] =>
  week.map((portions, index) => ({ validFrom, weekday: index + 1, portions }))

/** The numbers of a group from Monday to Sunday as they hold in the week that a day begins. */
export const weekOfGroup = (group: BeneficiaryGroup, from: string) =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => {
    const offset = (day - weekday(from) + 7) % 7
    return usualPortionsOn(group, addDays(from, offset))
  })

/** A group with other numbers from a day on; what it had before that day stays. */
export const withWeek = (
  group: BeneficiaryGroup,
  week: WeekPortions,
  validFrom: string,
): BeneficiaryGroup => ({
  ...group,
  weekdayPortions: [
    ...(group.weekdayPortions ?? []).filter((rule) => rule.validFrom < validFrom),
    ...weekdayRules(week, validFrom),
  ],
})

export const newGroup = (
  { groupKind, week }: Pick<WantedGroup, 'groupKind' | 'week'>,
  place: Pick<BeneficiaryPlace, 'id' | 'name'>,
  activeFrom: string,
): BeneficiaryGroup => ({
  id: '',
  placeId: place.id,
  placeName: place.name,
  groupKind,
  ...servingOf(groupKind),
  usualPortions: Math.max(...week),
  activeFrom,
  weekdayPortions: weekdayRules(week, activeFrom),
})

/** The group kinds in their order, from the youngest on, that a place may have. */
export const kindsFor = (place: 'school' | 'posyandu') =>
  GROUP_KINDS.filter((kind) => fitsPlace(kind, place))
