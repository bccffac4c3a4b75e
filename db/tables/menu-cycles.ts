import type { Generated } from 'kysely'
import type { Course } from '#db/tables/rule-sets.ts'

export type CycleKind = 'ten-days' | 'four-weeks'

export interface MenuCycleTable {
  id: Generated<string>
  kitchen_id: string
  name: string
  kind: CycleKind
  created_at: Generated<Date>
  account_id: string | null
}

/** Positions count from 1; a recipe comes in its newest version when the cycle is laid out. */
export interface MenuCycleEntryTable {
  menu_cycle_id: string
  position: number
  course: Course
  recipe_id: string
}

/** Since when a kitchen walks through a cycle; both days included. */
export interface MenuCycleUseTable {
  id: Generated<string>
  menu_cycle_id: string
  starts_on: string
  ends_on: string
  created_at: Generated<Date>
  account_id: string | null
}
