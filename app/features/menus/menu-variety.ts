import type { Course } from '#app/features/recipes/recipe.ts'

/** A dish on a day, with the limits that its recipe sets. */
export type ServedDish = {
  serviceOn: string
  course: Course
  /** The recipe, whatever its version. */
  recipeId: string
  family?: string
  /** At most once in any so many consecutive service days. */
  repeatWindowDays: number
  maxServings?: number
}

export type VarietyFinding =
  | { code: 'repeated-too-soon'; recipeId: string; serviceOn: string; earlierOn: string }
  | { code: 'served-too-often'; recipeId: string; servings: number; maxServings: number }
  | { code: 'family-too-often'; family: string; servings: number; maxServings: number }

/** Families of food on the plate in these days; dishes without a family count for none. */
export const distinctFamilies = (dishes: ServedDish[]) =>
  new Set(dishes.flatMap(({ family }) => (family === undefined ? [] : [family]))).size

function repeats(dishes: ServedDish[], serviceDays: string[]): VarietyFinding[] {
  const positionOf = new Map(serviceDays.map((day, index) => [day, index]))
  const sorted = [...dishes].sort((a, b) => a.serviceOn.localeCompare(b.serviceOn))
  const lastOn = new Map<string, string>()
  return sorted.flatMap((dish) => {
    const earlierOn = lastOn.get(dish.recipeId)
    lastOn.set(dish.recipeId, dish.serviceOn)
    if (earlierOn === undefined) return []
    const apart = (positionOf.get(dish.serviceOn) ?? 0) - (positionOf.get(earlierOn) ?? 0)
    if (apart >= dish.repeatWindowDays) return []
    const { recipeId, serviceOn } = dish
    return [{ code: 'repeated-too-soon' as const, recipeId, serviceOn, earlierOn }]
  })
}

const countBy = (dishes: ServedDish[], keyOf: (dish: ServedDish) => string | undefined) => {
  const counts = new Map<string, number>()
  for (const dish of dishes) {
    const key = keyOf(dish)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/**
 * Where a menu breaks its own limits of variety (planning format, section 2.2). Findings warn;
 * they never stop a person, for whom a repeated dish may be the only one there is.
 */
export function varietyFindings(
  dishes: ServedDish[],
  serviceDays: string[],
  familyMaxServings: ReadonlyMap<string, number>,
): VarietyFinding[] {
  const recipes = countBy(dishes, ({ recipeId }) => recipeId)
  const tooOften = [...recipes].flatMap(([recipeId, servings]): VarietyFinding[] => {
    const maxServings = dishes.find((dish) => dish.recipeId === recipeId)?.maxServings
    if (maxServings === undefined || servings <= maxServings) return []
    return [{ code: 'served-too-often', recipeId, servings, maxServings }]
  })
  const families = countBy(dishes, ({ family }) => family)
  const crowded = [...families].flatMap(([family, servings]): VarietyFinding[] => {
    const maxServings = familyMaxServings.get(family)
    if (maxServings === undefined || servings <= maxServings) return []
    return [{ code: 'family-too-often', family, servings, maxServings }]
  })
  return [...repeats(dishes, serviceDays), ...tooOften, ...crowded]
}
