import type { GroupKind, Meal } from '#app/features/foods/requirement.ts'
import type { CalendarDay } from '#app/features/kitchens/service-calendar.ts'
import type { MenuEntry } from '#app/features/menus/menu-week.ts'
import { type Keeping, suitsDay } from '#app/features/menus/package-day.ts'
import type { Course } from '#app/features/recipes/recipe.ts'
import { daysOfWeek } from '#app/shared/week.ts'

/** Cooked and served warm, or packed dry for Ramadan and holidays. */
export type ReadyWeekKind = 'cooked' | 'package'

/** A group at the meal that a week was put together for. */
export type ReadyGroup = { groupKind: GroupKind; meal: Meal }

/** 1 = Monday … 6 = Saturday: kitchens serve six days a week (Kepka BGN 401.1/2025). */
export type ReadyDish = {
  dayNumber: number
  course: Course
  recipeId: string
  recipeCode: string
}

/** A menu of a week that any kitchen may copy; its recipes are always the newest versions. */
export type ReadyWeek = {
  id: string
  code: string
  nameId: string
  nameEn: string
  /** Whose cooking it is, such as 'Kepulauan Bangka Belitung'. */
  taste: string
  kind: ReadyWeekKind
  groups: ReadyGroup[]
  dishes: ReadyDish[]
}

export const READY_DAYS = [1, 2, 3, 4, 5, 6] as const

/**
 * The week's dishes as proposals for the days that a kitchen serves: Monday's on Monday. A dish
 * that the kitchen may not cook (`dishOf` knows none) leaves its cell open, and so does one that
 * does not suit its day: packages hold what keeps, a warm meal holds no packed food.
 */
export const entriesFor = (
  { dishes }: Pick<ReadyWeek, 'dishes'>,
  week: string,
  situation: {
    days: readonly CalendarDay[]
    dishOf: (recipeId: string) => (Keeping & { versionId: string }) | undefined
    packageKeepsHours: number
  },
): MenuEntry[] => {
  const days = daysOfWeek(week)
  return dishes.flatMap(({ dayNumber, course, recipeId }) => {
    const serviceOn = days[dayNumber - 1]
    const day = situation.days.find(({ on }) => on === serviceOn)
    const dish = situation.dishOf(recipeId)
    if (serviceOn === undefined || !day || !dish) return []
    if (!suitsDay(dish, day, situation.packageKeepsHours)) return []
    return [{ serviceOn, course, recipeVersionId: dish.versionId, isPinned: false }]
  })
}
