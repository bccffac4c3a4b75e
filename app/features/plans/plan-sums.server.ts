import { listFoodsByIds } from '#app/features/foods/food.repository.server.ts'
import { coverageByFood, ownShare, suppliedIdr } from '#app/features/planning/plan-coverage.ts'
import { listSupplyLines } from '#app/features/planning/plan-line.repository.server.ts'
import type { Database } from '#db/database.ts'

/** What food costs, own harvest by mass, and what nobody supplies, of these kitchens of a plan. */
export async function planSums(db: Database, planId: string, kitchenIds: readonly string[]) {
  const lines = await listSupplyLines(db, planId, kitchenIds)
  const total = { own: 0, stock: 0, bought: 0, unmet: 0 }
  for (const { part, kg } of lines) total[part] += kg
  return { foodCostIdr: suppliedIdr(lines), ownShare: ownShare(total), unmetKg: total.unmet }
}

/** What a plan supplies of each food, the greatest need first; of these kitchens. */
export async function planCoverage(db: Database, planId: string, kitchenIds: readonly string[]) {
  const covered = coverageByFood(await listSupplyLines(db, planId, kitchenIds))
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
