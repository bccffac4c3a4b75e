import { listFoodsByIds } from '#app/features/foods/food.repository.server.ts'
import {
  listAllocations,
  listPurchases,
  listShortfalls,
} from '#app/features/planning/plan-line.repository.server.ts'
import { listOffersFor } from '#app/features/suppliers/supplier-offer.repository.server.ts'
import { landedIdrPerKg } from '#app/features/suppliers/supplier-offer.ts'
import type { BoardPlace, ReadBoard } from '#app/features/week-board/read-week-board.server.ts'
import { daysOfWeek } from '#app/shared/week.ts'
import type { Database } from '#db/database.ts'
import { budgetLines, type DayLine } from './week-budget.ts'
import type { BudgetLine } from './week-document.ts'

type Line = Omit<DayLine, 'foodCode' | 'nameId' | 'nameEn'> & { foodId: string }

/**
 * What the week's food comes from and costs at the kitchen's door. By the plan on which the menu
 * stands, with its suppliers and units; else by a first estimate at the cheapest offers.
 */
export async function readBudget(
  db: Database,
  place: BoardPlace,
  board: ReadBoard,
): Promise<BudgetLine[]> {
  const { plan } = board
  const lines =
    plan && board.source === 'plan'
      ? await plannedLines(db, plan.id, place.kitchen.id)
      : await estimatedLines(db, place, board)
  const foods = await listFoodsByIds(db, [...new Set(lines.map(({ foodId }) => foodId))])
  const foodOf = new Map(foods.map((food) => [food.id, food]))
  return budgetLines(
    lines.flatMap(({ foodId, ...line }) => {
      const food = foodOf.get(foodId)
      if (!food) return []
      return [{ ...line, foodCode: food.code, nameId: food.nameId, nameEn: food.nameEn }]
    }),
  )
}

async function plannedLines(db: Database, planId: string, kitchenId: string): Promise<Line[]> {
  const ids = [kitchenId]
  const allocated = await listAllocations(db, planId, ids)
  const purchased = await listPurchases(db, planId, ids)
  const shortfalls = await listShortfalls(db, planId, ids)
  return [
    ...allocated.map(({ foodId, part, kg, costIdrPerKg, transportIdrPerKg, sourceName }) => ({
      foodId,
      part,
      kg,
      idrPerKg: costIdrPerKg + transportIdrPerKg,
      sourceName,
    })),
    ...purchased.map(({ foodId, kg, priceIdrPerKg, transportIdrPerKg, supplierName }) => ({
      foodId,
      part: 'bought' as const,
      kg,
      idrPerKg: priceIdrPerKg + transportIdrPerKg,
      sourceName: supplierName,
    })),
    ...shortfalls
      .filter(({ unmetKg }) => unmetKg > 0)
      .map(({ foodId, unmetKg }) => ({ foodId, part: 'unmet' as const, kg: unmetKg })),
  ]
}

async function estimatedLines(
  db: Database,
  { kitchen, week }: BoardPlace,
  { lines }: ReadBoard,
): Promise<Line[]> {
  const [startsOn = '', endsOn = ''] = [daysOfWeek(week)[0], daysOfWeek(week)[6]]
  const offers = await listOffersFor(db, { regionId: kitchen.regionId, startsOn, endsOn })
  const sellerOf = (foodId: string, idrPerKg: number | undefined) =>
    offers.find(
      (offer) => offer.foodId === foodId && landedIdrPerKg(offer, kitchen.id) === idrPerKg,
    )?.supplierName
  return lines.map(({ foodId, part, kg, idrPerKg }) => ({
    foodId,
    part,
    kg,
    idrPerKg,
    sourceName: part === 'bought' ? sellerOf(foodId, idrPerKg) : undefined,
  }))
}
