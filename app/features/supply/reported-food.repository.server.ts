import type { Database } from '#db/database.ts'
import type { FoodMeasure } from './said-amount.ts'

export type ReportableFood = {
  id: string
  code: string
  nameId: string
  nameEn: string
  measures: FoodMeasure[]
  shelfLifeDays?: number
}

/** A food as a report speaks of it: its own measures, and how long it keeps. */
export async function findReportableFood(
  db: Database,
  foodId: string,
): Promise<ReportableFood | undefined> {
  const [food] = await listReportableFoods(db, [foodId])
  return food
}

/** These foods with their measures, by name. */
export async function listReportableFoods(
  db: Database,
  foodIds: readonly string[],
): Promise<ReportableFood[]> {
  if (foodIds.length === 0) return []
  const foods = await db
    .selectFrom('food')
    .where('id', 'in', [...foodIds])
    .select(['id', 'code', 'name_id as nameId', 'name_en as nameEn', 'shelf_life_days'])
    .orderBy('name_id')
    .execute()
  const measures = await db
    .selectFrom('household_measure')
    .where('food_id', 'in', [...foodIds])
    .select(['food_id as foodId', 'measure', 'grams'])
    .orderBy('measure')
    .execute()
  return foods.map(({ shelf_life_days, ...food }) => ({
    ...food,
    shelfLifeDays: shelf_life_days ?? undefined,
    measures: measures
      .filter(({ foodId }) => foodId === food.id)
      .map(({ measure, grams }) => ({ measure, grams })),
  }))
}
