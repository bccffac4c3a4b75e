import type { Food, FoodGroup } from '#app/features/foods/food.ts'
import type { Paging } from '#app/shared/paging.ts'
import type { Database } from '#db/database.ts'
import { type SearchedFood, searchableFoods, searchFoods } from './food-search.ts'

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

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** Every food of a group by everything it is called, by Indonesian name. */
export async function listSearchedFoods(
  db: Database,
  group?: FoodGroup,
): Promise<(SearchedFood & { id: string })[]> {
  const rows = await db
    .selectFrom('food')
    .leftJoin('food_synonym as s', 's.food_id', 'food.id')
    .$if(group !== undefined, (q) => q.where('food.food_group', '=', group ?? 'cereal'))
    .select(['food.id', 'food.code', 'food.name_id as nameId', 'food.name_en as nameEn'])
    .select('food.tkpi_code as tkpiCode')
    .select((of) => of.fn.agg<(string | null)[]>('array_agg', ['s.synonym']).as('synonyms'))
    .groupBy('food.id')
    .orderBy('food.name_id')
    .execute()
  return rows.map(({ tkpiCode, synonyms, ...food }) => ({
    ...food,
    tkpiCode: tkpiCode ?? undefined,
    synonyms: synonyms.flatMap((synonym) => synonym ?? []),
  }))
}

/** Ids of the foods that a filter asks for, best first; without words all, by Indonesian name. */
async function findFoodIds(db: Database, { search = '', group }: FoodFilter) {
  const all = await listSearchedFoods(db, group)
  const found = search.trim()
    ? searchFoods(searchableFoods(all), search)
    : { foods: all, isGuess: false }
  return { ids: found.foods.map(({ id }) => id), isGuess: found.isGuess }
}

/**
 * One page of foods, best first, with how many there are in all. `isGuess`: nothing is called what
 * was typed, these are close to it.
 */
export async function findFoods(
  db: Database,
  filter: FoodFilter,
  { perPage, offset }: Pick<Paging, 'perPage' | 'offset'>,
): Promise<{ foods: FoodRow[]; found: number; isGuess: boolean }> {
  const { ids, isGuess } = await findFoodIds(db, filter)
  const page = ids.slice(offset, offset + perPage)
  const rows = new Map((await listFoodRows(db, page)).map((row) => [row.id, row]))
  return { foods: page.flatMap((id) => rows.get(id) ?? []), found: ids.length, isGuess }
}

async function listFoodRows(db: Database, ids: readonly string[]): Promise<FoodRow[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('food')
    .where('food.id', 'in', [...ids])
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
