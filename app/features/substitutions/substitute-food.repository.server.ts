import type { FoodGroup } from '#app/features/foods/food.ts'
import type { HouseholdMeasure } from '#app/features/foods/household-measure.ts'
import type { Database } from '#db/database.ts'

export type SubstituteFood = {
  id: string
  code: string
  foodGroup: FoodGroup
  family?: string
  /** No MBG menu may hold it (`food-hazards`), so it takes nobody's place. */
  isUltraProcessed: boolean
}

/** Every food as far as its role needs, by code. */
export async function listSubstituteFoods(db: Database): Promise<SubstituteFood[]> {
  const rows = await db
    .selectFrom('food')
    .leftJoin('food_hazard as h', (on) =>
      on.onRef('h.food_id', '=', 'food.id').on('h.hazard', '=', 'ultra-processed'),
    )
    .select(['food.id', 'food.code', 'food.food_group as foodGroup', 'food.family', 'h.hazard'])
    .orderBy('food.code')
    .execute()
  return rows.map(({ hazard, family, ...food }) => ({
    ...food,
    family: family ?? undefined,
    isUltraProcessed: hazard !== null,
  }))
}

/** Measures of several foods by food id; a food that people only weigh is missing. */
export async function listMeasuresOf(
  db: Database,
  foodIds: readonly string[],
): Promise<Map<string, HouseholdMeasure[]>> {
  const found = new Map<string, HouseholdMeasure[]>()
  if (foodIds.length === 0) return found
  const rows = await db
    .selectFrom('household_measure')
    .select(['food_id as foodId', 'measure', 'grams', 'source_code as sourceCode'])
    .where('food_id', 'in', [...foodIds])
    .orderBy('grams')
    .execute()
  for (const { foodId, ...measure } of rows) {
    found.set(foodId, [...(found.get(foodId) ?? []), measure])
  }
  return found
}
