import type { Generated } from 'kysely'
import type { Course, GroupKind, Meal } from '#db/tables/rule-sets.ts'

/** Cooked and served warm, or packed dry for Ramadan and holidays. */
export type ReadyWeekKind = 'cooked' | 'package'

export interface ReadyWeekTable {
  id: Generated<string>
  code: string
  name_id: string
  name_en: string
  /** Whose cooking it is, such as 'Kepulauan Bangka Belitung'. */
  taste: string
  kind: ReadyWeekKind
  sort: number
}

/** A group that the week was put together for, at one of its meals. */
export interface ReadyWeekGroupTable {
  ready_week_id: string
  group_kind: GroupKind
  meal: Meal
}

export interface ReadyWeekDishTable {
  ready_week_id: string
  /** 1 = Monday … 6 = Saturday. */
  day_number: number
  course: Course
  recipe_id: string
}
