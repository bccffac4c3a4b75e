import type { Database } from '#db/database.ts'

/** A food that a unit may grow, raise or lay: fresh produce, not what comes from a factory. */
const GROWN_GROUPS = [
  'vegetable',
  'tuber',
  'cereal',
  'legume',
  'fruit',
  'fish',
  'egg',
  'meat',
  'spice',
] as const

export type GrownFood = {
  id: string
  code: string
  nameId: string
  nameEn: string
  foodGroup: string
  shelfLifeDays?: number
}

/** Foods that units give, by group and then by name. */
export async function listGrownFoods(db: Database): Promise<GrownFood[]> {
  const rows = await foods(db).orderBy('food_group').orderBy('name_id').execute()
  return rows.map(foodOf)
}

export async function findGrownFood(db: Database, foodId: string): Promise<GrownFood | undefined> {
  const row = await foods(db).where('id', '=', foodId).executeTakeFirst()
  return row && foodOf(row)
}

const foods = (db: Database) =>
  db
    .selectFrom('food')
    .where('food_group', 'in', [...GROWN_GROUPS])
    .select(['id', 'code', 'name_id as nameId', 'name_en as nameEn', 'food_group as foodGroup'])
    .select('shelf_life_days')

type FoodRow = Awaited<ReturnType<ReturnType<typeof foods>['executeTakeFirstOrThrow']>>

const foodOf = ({ shelf_life_days, ...food }: FoodRow): GrownFood => ({
  ...food,
  shelfLifeDays: shelf_life_days ?? undefined,
})
