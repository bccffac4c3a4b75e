import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import type { CalendarDay } from '#app/features/kitchens/service-calendar.ts'
import type { CapacityRule, CapacityUse } from './beneficiary-group.ts'

/** A place with its groups' portions on each day of a week, and what the kitchen may serve. */
export type HeadcountWeek = {
  days: CalendarDay[]
  places: HeadcountPlace[]
  groups: HeadcountGroup[]
  /** Missing: the rules in force set no limit. */
  capacity?: CapacityRule
  /** One for each day. */
  uses: CapacityUse[]
}

export type HeadcountPlace = {
  id: string
  kind: 'school' | 'posyandu'
  name: string
  distanceKm: number
  travelMinutes: number
  isExample: boolean
}

export type HeadcountGroup = {
  id: string
  placeId: string
  groupKind: GroupKind
  meal: Meal
  usualPortions: number
  /** On each day of the week; 0 = not served. */
  portions: number[]
}

export const totalsByDay = ({ days, groups }: Pick<HeadcountWeek, 'days' | 'groups'>) =>
  days.map((_, day) => groups.reduce((sum, { portions }) => sum + (portions[day] ?? 0), 0))
