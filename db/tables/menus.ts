import type { Generated } from 'kysely'
import type { Course } from '#db/tables/rule-sets.ts'

export type MenuWeekStatus = 'draft' | 'adopted' | 'announced'

export interface MenuWeekTable {
  id: Generated<string>
  kitchen_id: string
  /** ISO week, such as '2026-W48'. */
  week: string
  status: Generated<MenuWeekStatus>
  /** Counts every change: a save that names an older revision is refused. */
  revision: Generated<number>
  plan_id: string | null
  adopted_at: Date | null
}

export interface MenuEntryTable {
  menu_week_id: string
  service_on: string
  course: Course
  recipe_version_id: string
  is_pinned: Generated<boolean>
}
