import { GROUP_KINDS, type GroupKind, type Meal } from '#app/features/foods/requirement.ts'
import type { CalendarDay } from '#app/features/kitchens/service-calendar.ts'
import { weekday } from '#app/shared/day.ts'
import { addWeeks, type Week, weekOf } from '#app/shared/week.ts'
import {
  type BeneficiaryGroup,
  type CapacityRule,
  type CapacityUse,
  capacityUse,
  isActiveOn,
  usualPortionsOn,
} from './beneficiary-group.ts'
import { type BeneficiaryPlace, type Reach, type ReachRule, reachOf } from './beneficiary-place.ts'
import { type Headcount, portionsOn } from './headcount.ts'

/** A day of the grid; a past day and a day without service are closed. */
export type HeadcountDay = CalendarDay & { isOpen: boolean; isPast: boolean }

export type HeadcountGroup = {
  id: string
  groupKind: GroupKind
  meal: Meal
  usualPortions: number
  /** What it gets on each day when nothing special is said. */
  usual: number[]
  /** A number for each day of the week; undefined where the group is not served. */
  portions: (number | undefined)[]
}

export type HeadcountPlace = BeneficiaryPlace & {
  /** Missing: the rules in force do not say how far is too far. */
  reach?: Reach
  groups: HeadcountGroup[]
}

/** Places and their groups down, the days of a week across, and what each day adds up to. */
export type HeadcountWeek = {
  days: HeadcountDay[]
  places: HeadcountPlace[]
  /** Missing: the rules in force set no limit. */
  capacity?: CapacityRule
  /** One for each day. */
  uses: CapacityUse[]
}

export type HeadcountFacts = {
  calendar: readonly CalendarDay[]
  places: readonly BeneficiaryPlace[]
  groups: readonly BeneficiaryGroup[]
  headcounts: Headcount[]
  today: string
  /** The first day that can still be changed; today when missing. */
  opensOn?: string
  capacity?: CapacityRule
  reach?: ReachRule
}

const UNLIMITED: CapacityRule = {
  totalPortions: Number.POSITIVE_INFINITY,
  schoolPortions: Number.POSITIVE_INFINITY,
  motherToddlerPortions: Number.POSITIVE_INFINITY,
}

/** The grid of a week, groups from the youngest on. A group that is served on none of its days has no line. */
export function headcountWeek(facts: HeadcountFacts): HeadcountWeek {
  const { today, headcounts, capacity, reach, opensOn = today } = facts
  const days = facts.calendar.map((day) => ({
    ...day,
    isOpen: day.isServed && day.on >= opensOn,
    isPast: day.on < today,
  }))
  const lines = facts.groups
    .filter((group) => days.some(({ on }) => isActiveOn(group, on)))
    .map((group) => ({
      ...group,
      usual: days.map(({ on }) => usualPortionsOn(group, on)),
      portions: days.map(({ on, isServed }) =>
        isServed && isActiveOn(group, on) ? portionsOn(group, on, headcounts) : undefined,
      ),
    }))
  return {
    days,
    places: facts.places.filter(isServedIn(days[0]?.on ?? today)).map((place) => ({
      ...place,
      reach: reach && reachOf(place, reach),
      groups: lines
        .filter(({ placeId }) => placeId === place.id)
        .sort((a, b) => GROUP_KINDS.indexOf(a.groupKind) - GROUP_KINDS.indexOf(b.groupKind)),
    })),
    capacity,
    uses: days.map((_, index) =>
      capacityUse(
        lines.map(({ groupKind, portions }) => ({ groupKind, portions: portions[index] ?? 0 })),
        capacity ?? UNLIMITED,
      ),
    ),
  }
}

/** Places that ended before a week have no line in it. */
const isServedIn =
  (firstDay: string) =>
  ({ servedUntil }: BeneficiaryPlace) =>
    servedUntil === undefined || servedUntil >= firstDay

/** The fullest day of a week; 0 when nobody is served. */
export const mostPortions = ({ uses }: Pick<HeadcountWeek, 'uses'>) =>
  Math.max(0, ...uses.map(({ totalPortions }) => totalPortions))

/** Days on which a kitchen would serve more than it may. */
export const daysOverCapacity = ({ days, uses }: Pick<HeadcountWeek, 'days' | 'uses'>) =>
  days.filter((_, index) => uses[index]?.isWithin === false).map(({ on }) => on)

/** The week that people come to change: from Saturday on it is the next one. */
export const weekToOpen = (today: string): Week =>
  weekday(today) < 6 ? weekOf(today) : addWeeks(weekOf(today), 1)
