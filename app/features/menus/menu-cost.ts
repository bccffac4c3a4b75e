import type { Course } from '#app/features/recipes/recipe.ts'
import { gramsToKg } from '#app/shared/mass.ts'

/** What one kilogram of a food costs on a day, transport included; undefined = no price known. */
export type CostOfKg = (foodId: string, serviceOn: string) => number | undefined

/** Rupiah, as far as prices are known; with an unpriced food the true cost is higher. */
export type Cost = { idr: number; unpricedFoodIds: string[] }

export type CostedDish = {
  serviceOn: string
  course: Course
  ingredients: { foodId: string; grossGrams: number }[]
}

/** Food cost of one reference portion of a dish. */
export function dishCost(dish: CostedDish, costOfKg: CostOfKg): Cost {
  const cost: Cost = { idr: 0, unpricedFoodIds: [] }
  for (const { foodId, grossGrams } of dish.ingredients) {
    const idrPerKg = costOfKg(foodId, dish.serviceOn)
    if (idrPerKg === undefined) cost.unpricedFoodIds.push(foodId)
    else cost.idr += gramsToKg(grossGrams) * idrPerKg
  }
  return cost
}

/** Food cost of one portion of a group on one day: its dishes times its share of each course. */
export function portionCost(
  dishes: CostedDish[],
  scale: ReadonlyMap<Course, number>,
  costOfKg: CostOfKg,
): Cost {
  const unpriced = new Set<string>()
  let idr = 0
  for (const dish of dishes) {
    const share = scale.get(dish.course) ?? 0
    if (share === 0) continue
    const cost = dishCost(dish, costOfKg)
    idr += cost.idr * share
    for (const foodId of cost.unpricedFoodIds) unpriced.add(foodId)
  }
  return { idr, unpricedFoodIds: [...unpriced] }
}

export type CeilingVerdict = 'within' | 'above' | 'unknown'

/**
 * Against the price ceiling of the portion class (juknis 2026: Rp 8,000 small, Rp 10,000 large).
 * A portion with an unpriced food is never within: it costs at least what is known.
 */
export function judgeCeiling(cost: Cost, ceilingIdr: number): CeilingVerdict {
  if (cost.idr > ceilingIdr) return 'above'
  return cost.unpricedFoodIds.length === 0 ? 'within' : 'unknown'
}
