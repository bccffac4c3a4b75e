import type { Generated } from 'kysely'

export type RuleBound = 'at-most' | 'at-least'

/** A habit of the week, of one kitchen or of all kitchens of a region; both days included. */
export interface MenuRuleTable {
  id: Generated<string>
  kitchen_id: string | null
  region_id: string | null
  /** What is counted, such as 'fried'. */
  subject: string
  bound: RuleBound
  /** Servings in one week. */
  servings: number
  /** Counts only where this kind of group eats; null = on every plate. */
  group_kind: string | null
  effective_from: string
  effective_until: string | null
  source: string
}
