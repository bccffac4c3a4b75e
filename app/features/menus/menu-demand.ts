import type { Course } from '#app/features/recipes/recipe.ts'
import { gramsToKg } from '#app/shared/mass.ts'

/** A dish of a day with its ingredients per reference portion, as bought. */
export type DemandDish = {
  serviceOn: string
  course: Course
  ingredients: { foodId: string; grossGrams: number }[]
}

/** What a group eats: portions on each day, and its share of the reference portion by course. */
export type Eaters = {
  portionsOn: ReadonlyMap<string, number>
  scale: ReadonlyMap<Course, number>
}

export type Demand = { serviceOn: string; foodId: string; kg: number }

/**
 * Reference portions to cook of a course on a day: `H = sum over groups of portions * scale`
 * (planning format, section 2). A course without a scale is not eaten by that group.
 */
export const referencePortions = (eaters: Eaters[], serviceOn: string, course: Course) =>
  eaters.reduce(
    (sum, one) => sum + (one.portionsOn.get(serviceOn) ?? 0) * (one.scale.get(course) ?? 0),
    0,
  )

/**
 * Kilograms of each food on each day: `sum over dishes of grossGrams / 1000 * H` (planning format,
 * section 2.4). Ordered by day, then by mass; not rounded, so that sums stay exact.
 */
export function demandKg(dishes: DemandDish[], eaters: Eaters[]): Demand[] {
  const demands = new Map<string, Demand>()
  for (const dish of dishes) {
    const portions = referencePortions(eaters, dish.serviceOn, dish.course)
    for (const { foodId, grossGrams } of dish.ingredients) {
      const key = `${dish.serviceOn} ${foodId}`
      const kg = (demands.get(key)?.kg ?? 0) + gramsToKg(grossGrams) * portions
      if (kg > 0) demands.set(key, { serviceOn: dish.serviceOn, foodId, kg })
    }
  }
  return [...demands.values()].sort((a, b) => a.serviceOn.localeCompare(b.serviceOn) || b.kg - a.kg)
}
