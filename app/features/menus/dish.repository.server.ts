import type { Database } from '#db/database.ts'
import type { Dish } from './dish.ts'
import { listDishLines } from './dish-lines.repository.server.ts'

/** Which dishes: those that kitchens may cook now, and versions that stand on a menu already. */
export type DishWish = { kitchenIds?: readonly string[]; versionIds?: readonly string[] }

/** Dishes with their ingredients and equipment, by course and Indonesian name. */
export async function listDishes(db: Database, wish: DishWish): Promise<Dish[]> {
  const heads = await listHeads(db, wish)
  const versionIds = heads.map(({ versionId }) => versionId)
  if (versionIds.length === 0) return []
  const lines = await listDishLines(db, versionIds)
  return heads.map(({ status, newest, ...head }) => ({
    ...head,
    family: head.family ?? undefined,
    maxServings: head.maxServings ?? undefined,
    kitchenId: head.kitchenId ?? undefined,
    origin: head.origin ?? undefined,
    keepsHours: head.keepsHours ?? undefined,
    isPackageOnly: head.isPackageOnly ?? false,
    isDraft: status === 'draft',
    isOutdated: head.version < newest,
    ...(lines.get(head.versionId) ?? { ingredients: [], equipment: [] }),
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
    .leftJoin('recipe_keeping as k', (on) =>
      on.onRef('k.recipe_id', '=', 'r.id').on('k.storage', '=', 'ambient'),
    )
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
    .select(['k.keeps_hours as keepsHours', 'k.is_package_only as isPackageOnly'])
    .orderBy('r.course')
    .orderBy('r.name_id')
    .orderBy('v.version')
    .execute()
}
