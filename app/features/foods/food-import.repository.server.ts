import { isPlantGroup } from '#app/features/foods/food.ts'
import type { ImportedFood, KnownFoods } from '#app/features/foods/food-import.ts'
import type { Database, Tx } from '#db/database.ts'

/** Rows of one statement; PostgreSQL takes 65,535 values at most. */
const BATCH = 1000

/** Slugs and TKPI codes that are taken. */
export async function findKnownFoods(db: Database | Tx): Promise<KnownFoods> {
  const rows = await db.selectFrom('food').select(['code', 'tkpi_code as tkpiCode']).execute()
  return {
    codes: new Set(rows.map(({ code }) => code)),
    tkpiCodes: new Set(rows.flatMap(({ tkpiCode }) => tkpiCode ?? [])),
  }
}

export const findDataSource = (db: Database | Tx, code: string) =>
  db.selectFrom('data_source').select(['code', 'title']).where('code', '=', code).executeTakeFirst()

const batches = <Row>(rows: readonly Row[]) =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) =>
    rows.slice(index * BATCH, (index + 1) * BATCH),
  )

/** Foods with their values and their issues; every value cites `sourceCode`. */
export async function insertFoods(tx: Tx, foods: readonly ImportedFood[], sourceCode: string) {
  const ids = new Map<string, string>()
  for (const batch of batches(foods)) {
    const rows = await tx
      .insertInto('food')
      .values(batch.map((food) => foodRow(food, sourceCode)))
      .returning(['id', 'code'])
      .execute()
    for (const { id, code } of rows) ids.set(code, id)
  }
  const idOf = ({ code }: ImportedFood) => ids.get(code) ?? ''
  const values = foods.flatMap((food) => valueRows(food, idOf(food), sourceCode))
  for (const batch of batches(values))
    await tx.insertInto('food_composition').values(batch).execute()
  const issues = foods.flatMap((food) =>
    food.issues.map(({ rule, nutrient, action, detail }) => ({
      food_id: idOf(food),
      rule,
      nutrient: nutrient ?? null,
      action,
      detail,
    })),
  )
  for (const batch of batches(issues)) await tx.insertInto('food_issue').values(batch).execute()
}

const foodRow = (food: ImportedFood, sourceCode: string) => ({
  code: food.code,
  tkpi_code: food.tkpiCode ?? null,
  name_id: food.nameId,
  name_en: food.nameEn,
  food_group: food.foodGroup,
  family: null,
  edible_share: food.edibleShare ?? null,
  edible_share_source: food.edibleShare === undefined ? null : `${sourceCode} BDD`,
  shelf_life_days: null,
  shelf_life_source: null,
  storage: food.storage,
  is_local: true,
})

function valueRows(food: ImportedFood, foodId: string, sourceCode: string) {
  const measured = [...food.amounts].map(([nutrient, amount]) => ({
    food_id: foodId,
    nutrient,
    amount_per_100g: amount,
    source_code: sourceCode,
    basis: 'measured' as const,
    note: null,
  }))
  if (food.vitaminAReUg === undefined) return measured
  const note = isPlantGroup(food.foodGroup) ? 're-from-carotene' : 're-from-retinol-and-carotene'
  const vitaminA = {
    food_id: foodId,
    nutrient: 'VITA',
    amount_per_100g: food.vitaminAReUg,
    source_code: 'lumbung',
    basis: 'derived' as const,
    note,
  }
  return [...measured, vitaminA]
}
