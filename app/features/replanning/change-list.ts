import type { Named } from '#app/features/planning/named.ts'
import type { Course } from '#app/features/recipes/recipe.ts'

type Place = { kitchenId: string; serviceOn: string }

/** A dish that is served differently; a missing one = the course is left out. */
export type ChangedDish = Place & { course: Course; from?: Named; to?: Named }

/** Kilograms of a food by source over the week, from `serviceOn` on. */
export type ChangedSupply = Place & {
  kind: 'lot' | 'supplier' | 'missing'
  food: Named
  /** Unit or store with the lot, or the supplier; undefined for what stays missing. */
  sourceName?: string
  lotCode?: string
  fromKg: number
  toKg: number
}

/** What a plan does differently from the one it started from, as stored with it. */
export type ChangeList = { dishes: ChangedDish[]; supply: ChangedSupply[] }
