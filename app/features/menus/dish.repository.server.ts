import type { Database } from '#db/database.ts'
import type { Dish } from './dish.ts'

/** Which dishes: those that kitchens may cook now, and versions that stand on a menu already. */
export type DishWish = { kitchenIds?: readonly string[]; versionIds?: readonly string[] }

/** Dishes with their ingredients and equipment, by course and Indonesian name. */
export async function listDishes(db: Database, wish: DishWish): Promise<Dish[]> {
  const heads = await listHeads(db, wish)
  const versionIds = heads.map(({ versionId }) => versionId)
  if (versionIds.length === 0) return []
  const ingredients = groupBy(await listIngredients(db, versionIds))
  const equipment = groupBy(await listEquipment(db, versionIds))
  return heads.map(({ status, newest, ...head }) => ({
    ...head,
    family: head.family ?? undefined,
    maxServings: head.maxServings ?? undefined,
    kitchenId: head.kitchenId ?? undefined,
    origin: head.origin ?? undefined,
    isDraft: status === 'draft',
    isOutdated: head.version < newest,
    ingredients: ingredients.get(head.versionId) ?? [],
    equipment: equipment.get(head.versionId) ?? [],
  }))
}

function listHeads(db: Database, { kitchenIds, versionIds = [] }: DishWish) {
  return db
    .with('newest', (cte) =>
      cte
        .selectFrom('recipe_version')
        .select(({ fn }) => ['recipe_id', fn.max('version').as('version')])
        .groupBy('recipe_id'),
    )
    .selectFrom('recipe_version as v')
    .innerJoin('recipe as r', 'r.id', 'v.recipe_id')
    .innerJoin('newest as n', 'n.recipe_id', 'v.recipe_id')
    .where(({ eb, or, and, val }) => {
      const isOffered =
        kitchenIds === undefined
          ? val(false)
          : and([
              eb('v.version', '=', eb.ref('n.version')),
              eb('r.is_base', '=', false),
              or([
                eb('r.kitchen_id', 'is', null),
                kitchenIds.length > 0 ? eb('r.kitchen_id', 'in', [...kitchenIds]) : val(false),
              ]),
            ])
      return versionIds.length > 0
        ? or([isOffered, eb('v.id', 'in', [...new Set(versionIds)])])
        : isOffered
    })
    .select(['v.id as versionId', 'r.id as recipeId', 'r.code', 'v.version', 'n.version as newest'])
    .select(['r.course', 'r.family', 'r.name_id as nameId', 'r.name_en as nameEn', 'r.status'])
    .select([
      'v.minutes',
      'v.cooking_method as cookingMethod',
      'v.repeat_window_days as repeatWindowDays',
      'v.spice_level as spiceLevel',
    ])
    .select(['v.max_servings as maxServings', 'r.kitchen_id as kitchenId', 'r.origin'])
    .orderBy('r.course')
    .orderBy('r.name_id')
    .orderBy('v.version')
    .execute()
}

async function listIngredients(db: Database, versionIds: string[]) {
  const rows = await db
    .selectFrom('recipe_ingredient as i')
    .innerJoin('food as f', 'f.id', 'i.food_id')
    .where('i.recipe_version_id', 'in', versionIds)
    .select(['i.recipe_version_id as versionId', 'i.food_id as foodId', 'f.code as foodCode'])
    .select(['i.gross_grams as grossGrams', 'i.eaten_share as eatenShare', 'i.retention_code'])
    .orderBy('i.recipe_version_id')
    .orderBy('i.sort')
    .execute()
  return rows.map(({ retention_code, ...row }) => ({
    ...row,
    retentionCode: retention_code ?? undefined,
  }))
}

const listEquipment = (db: Database, versionIds: string[]) =>
  db
    .selectFrom('recipe_equipment')
    .where('recipe_version_id', 'in', versionIds)
    .select(['recipe_version_id as versionId', 'equipment'])
    .select('minutes_per_100_portions as minutesPer100Portions')
    .orderBy('equipment')
    .execute()

function groupBy<Row extends { versionId: string }>(rows: Row[]) {
  const groups = new Map<string, Omit<Row, 'versionId'>[]>()
  for (const { versionId, ...row } of rows) {
    groups.set(versionId, [...(groups.get(versionId) ?? []), row])
  }
  return groups
}
