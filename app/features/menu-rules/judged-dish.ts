import type { Course, SpiceLevel } from '#app/features/recipes/recipe.ts'

/** A dish on a day, as rules of the week and the score look at it. */
export type JudgedDish = {
  serviceOn: string
  course: Course
  recipeId: string
  family?: string
  cookingMethod: string
  spiceLevel: SpiceLevel
  ingredients: readonly { foodCode: string }[]
}
