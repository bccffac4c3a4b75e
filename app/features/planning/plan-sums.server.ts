import { listFoodsByIds } from '#app/features/foods/food.repository.server.ts'
import type { Database } from '#db/database.ts'
import { coverageByFood, ownShare } from './plan-coverage.ts'
import { listSupplyLines } from './plan-line.repository.server.ts'

/** Own harvest by mass, and what nobody supplies, of a whole plan. */
export async function planSums(db: Database, planId: string) {
  const total = { own: 0, stock: 0, bought: 0, unmet: 0 }
  for (const { part, kg } of await listSupplyLines(db, planId)) total[part] += kg
  return { ownShare: ownShare(total), unmetKg: total.unmet }
}

/** What a plan supplies of each food, the greatest need first; of one kitchen when it is named. */
export async function planCoverage(db: Database, planId: string, kitchenId?: string) {
  const covered = coverageByFood(await listSupplyLines(db, planId, kitchenId))
  const foods = await listFoodsByIds(
    db,
    covered.map(({ foodId }) => foodId),
  )
  const nameOf = new Map(foods.map(({ id, nameId, nameEn }) => [id, { nameId, nameEn }]))
  return covered.flatMap((food) => {
    const name = nameOf.get(food.foodId)
    return name ? [{ ...food, ...name }] : []
  })
}
