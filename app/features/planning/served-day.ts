import type { Course } from '#app/features/recipes/recipe.ts'

/** One day of a kitchen: how many it serves, and what. */
export type ServedDay = {
  on: string
  /** The weeks whose boards are near: this one and the next. */
  weeks: string[]
  portions: number
  dishes: { course: Course; nameId: string; nameEn: string }[]
}
