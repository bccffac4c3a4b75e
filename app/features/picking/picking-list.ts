import { comparePickOrder, pickForDay } from '#app/features/inventory/pick-order.ts'
import type { StoredAt } from '#app/features/inventory/storage.ts'
import type { NamedFood } from '#app/features/units/food-name.ts'
import type { Day } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'

/** What a plan takes from own lots for one kitchen and day, of one food. */
export type PlannedFood = NamedFood & { foodId: string; kg: number }

/** Stock on hand: expected lots are not on a shelf and are not picked. */
export type StockLot = StoredAt & {
  id: string
  code: string
  foodId: string
  kg: number
  readyOn: Day
  useBy: Day
}

export type PickingLine = NamedFood & {
  foodId: string
  neededKg: number
  picks: (StoredAt & { lotId: string; code: string; useBy: Day; kg: number })[]
  missingKg: number
}

/**
 * What to take from which lot for a day: of each food what expires first, whatever lot the plan
 * had counted on; expired lots and those not yet ready are left alone. What no lot covers is said.
 */
export function pickingList(
  needs: readonly PlannedFood[],
  lots: readonly StockLot[],
  day: Day,
): PickingLine[] {
  const foodIds = [...new Set(needs.map(({ foodId }) => foodId))]
  return foodIds.flatMap((foodId) => {
    const own = needs.filter((need) => need.foodId === foodId)
    const [first] = own
    if (!first) return []
    const neededKg = sumKg(own.map(({ kg }) => kg))
    const stock = lots.filter((lot) => lot.foodId === foodId).toSorted(comparePickOrder)
    const { picks, missingKg } = pickForDay(stock, day, neededKg)
    const { foodNameId, foodNameEn } = first
    return [
      {
        foodId,
        foodNameId,
        foodNameEn,
        neededKg,
        missingKg,
        picks: picks.flatMap(({ lotId, kg }) => {
          const lot = stock.find(({ id }) => id === lotId)
          if (!lot) return []
          const { code, useBy, place, storageClass, foodStorage } = lot
          return [{ lotId, code, useBy, kg, place, storageClass, foodStorage }]
        }),
      },
    ]
  })
}
