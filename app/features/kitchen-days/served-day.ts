import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import type { MenuWeekStatus } from '#app/features/menus/menu-week.ts'
import type { Course } from '#app/features/recipes/recipe.ts'
import type { WeekStanding } from './week-state.ts'

/** One day of a kitchen: what it serves, and how many of whom. */
export type ServedDay = {
  on: string
  /** Of the week in which the day falls. */
  status: MenuWeekStatus
  dishes: { course: Course; code: string; nameId: string; nameEn: string }[]
  groups: { key: string; groupKind: GroupKind; meal: Meal; portions: number }[]
  portions: number
}

/** A kitchen's day page: today when it serves, the next service day, and the two boards at hand. */
export type KitchenDay = {
  isServedToday: boolean
  /** Why there is no service today, when somebody said so. */
  reason?: string
  days: ServedDay[]
  weeks: (WeekStanding & { week: string })[]
}
