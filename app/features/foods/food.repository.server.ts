import type { Food, FoodGroup } from '#app/features/foods/food.ts'
import type { Paging } from '#app/shared/paging.ts'
import type { Database } from '#db/database.ts'

export type FoodFilter = { search?: string; group?: FoodGroup }

export type FoodRow = Food & {
  /** Unknown when nobody measured it. */
  energyKcalPer100g?: number
  proteinGPer100g?: number
  isBorrowed: boolean
  issues: number
}

const COLUMNS = [
  'food.id',
  'food.code',
  'food.tkpi_code as tkpiCode',
  'food.name_id as nameId',
  'food.name_en as nameEn',
  'food.food_group as foodGroup',
  'food.family',
  'food.edible_share as edibleShare',
  'food.edible_share_source as edibleShareSource',
  'food.shelf_life_days as shelfLifeDays',
  'food.shelf_life_source as shelfLifeSource',
  'food.storage',
  'food.is_local as isLocal',
] as const

type Nullable<Row> = { [Column in keyof Row]: Row[Column] | null }

/** A column that is null says nothing: the field is missing, never 0 or 1. */
const toFood = (
  row: Nullable<Food> &
    Pick<Food, 'id' | 'code' | 'nameId' | 'nameEn' | 'foodGroup' | 'storage' | 'isLocal'>,
): Food => ({
  ...row,
  tkpiCode: row.tkpiCode ?? undefined,
  family: row.family ?? undefined,
  edibleShare: row.edibleShare ?? undefined,
  edibleShareSource: row.edibleShareSource ?? undefined,
  shelfLifeDays: row.shelfLifeDays ?? undefined,
  shelfLifeSource: row.shelfLifeSource ?? undefined,
})

/** What a person types is text, not a pattern. */
const containing = (typed: string) => `%${typed.trim().replaceAll(/[\\%_]/g, '\\$&')}%`

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** Name in either language, synonym, slug or TKPI code holds what was typed. */
function matchingFoods(db: Database, { search, group }: FoodFilter) {
  const all = db
    .selectFrom('food')
    .$if(group !== undefined, (q) => q.where('food_group', '=', group ?? 'cereal'))
  if (!search?.trim()) return all
  const pattern = containing(search)
  return all.where((is) =>
    is.or([
      is('food.name_id', 'ilike', pattern),
      is('food.name_en', 'ilike', pattern),
      is('food.code', 'ilike', pattern),
      is('food.tkpi_code', 'ilike', pattern),
      is.exists(
        is
          .selectFrom('food_synonym')
          .whereRef('food_synonym.food_id', '=', 'food.id')
          .where('food_synonym.synonym', 'ilike', pattern)
          .select('food_synonym.food_id'),
      ),
    ]),
  )
}

export async function countFoods(db: Database, filter: FoodFilter = {}): Promise<number> {
  const row = await matchingFoods(db, filter)
    .select((of) => of.fn.countAll<number>().as('foods'))
    .executeTakeFirstOrThrow()
  return row.foods
}

/** One page, by Indonesian name. */
export async function listFoods(
  db: Database,
  filter: FoodFilter,
  { perPage, offset }: Pick<Paging, 'perPage' | 'offset'>,
): Promise<FoodRow[]> {
  const rows = await matchingFoods(db, filter)
    .leftJoin('food_composition as energy', (on) =>
      on.onRef('energy.food_id', '=', 'food.id').on('energy.nutrient', '=', 'ENERC_KCAL'),
    )
    .leftJoin('food_composition as protein', (on) =>
      on.onRef('protein.food_id', '=', 'food.id').on('protein.nutrient', '=', 'PROCNT'),
    )
    .select(COLUMNS)
    .select(['energy.amount_per_100g as energyKcal', 'protein.amount_per_100g as proteinG'])
    .select(['energy.basis as energyBasis'])
    .select((of) => [
      of
        .selectFrom('food_issue')
        .whereRef('food_issue.food_id', '=', 'food.id')
        .select((issue) => issue.fn.countAll<number>().as('issues'))
        .as('issues'),
    ])
    .orderBy('food.name_id')
    .limit(perPage)
    .offset(offset)
    .execute()
  return rows.map(({ energyKcal, proteinG, energyBasis, issues, ...row }) => ({
    ...toFood(row),
    energyKcalPer100g: energyKcal ?? undefined,
    proteinGPer100g: proteinG ?? undefined,
    isBorrowed: energyBasis === 'borrowed',
    issues: issues ?? 0,
  }))
}

/** By slug, as addresses name it, or by id. */
export async function findFood(db: Database, codeOrId: string): Promise<Food | undefined> {
  const row = await db
    .selectFrom('food')
    .select(COLUMNS)
    .where(isUuid(codeOrId) ? 'id' : 'code', '=', codeOrId)
    .executeTakeFirst()
  return row && toFood(row)
}

/** Those foods, by Indonesian name; ids that name none are left out. */
export async function listFoodsByIds(db: Database, ids: readonly string[]): Promise<Food[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('food')
    .select(COLUMNS)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('name_id')
    .execute()
  return rows.map(toFood)
}
