import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { ProcessingRecipe, StoredLot } from './processing.ts'

/** Recipes of a unit that are in use, by name. */
export async function listProcessingRecipes(
  db: Database,
  unitId: string,
): Promise<ProcessingRecipe[]> {
  const rows = await db
    .selectFrom('processing_recipe as r')
    .innerJoin('food as f', 'f.id', 'r.output_food_id')
    .where('r.unit_id', '=', unitId)
    .where('r.is_active', '=', true)
    .select(['r.id', 'r.unit_id as unitId', 'r.name', 'r.output_food_id as outputFoodId'])
    .select(['f.name_id as outputNameId', 'f.name_en as outputNameEn'])
    .select(['r.yield_share as yieldShare', 'r.shelf_life_days as shelfLifeDays', 'r.source'])
    .select('r.is_example as isExample')
    .orderBy('r.name')
    .execute()
  const ids = rows.map(({ id }) => id)
  const ingredients = ids.length === 0 ? [] : await listIngredients(db, ids)
  return rows.map((row) => ({
    ...row,
    ingredients: ingredients.filter(({ recipeId }) => recipeId === row.id),
  }))
}

const listIngredients = (db: Database, recipeIds: readonly string[]) =>
  db
    .selectFrom('processing_ingredient as i')
    .innerJoin('food as f', 'f.id', 'i.food_id')
    .where('i.recipe_id', 'in', [...recipeIds])
    .select(['i.recipe_id as recipeId', 'i.food_id as foodId', 'i.share'])
    .select(['f.name_id as nameId', 'f.name_en as nameEn'])
    .orderBy('i.share', 'desc')
    .orderBy('f.code')
    .execute()

/** Lots of an institution on hand, with what is left of them; those in `foodIds` only. */
export async function listStoredLots(
  db: Database,
  institutionId: string,
  foodIds: readonly string[],
): Promise<StoredLot[]> {
  if (foodIds.length === 0) return []
  const rows = await db
    .selectFrom('lot as l')
    .where('l.institution_id', '=', institutionId)
    .where('l.origin', '<>', 'expected')
    .where('l.food_id', 'in', [...foodIds])
    .select(['l.id', 'l.code', 'l.food_id as foodId', 'l.ready_on as readyOn'])
    .select(['l.use_by as useBy', 'l.cost_idr_per_kg as costIdrPerKg'])
    .select(
      sql<number>`coalesce((select sum(m.kg) from movement as m where m.lot_id = l.id), 0)`.as(
        'kg',
      ),
    )
    .orderBy('l.use_by')
    .orderBy('l.code')
    .execute()
  return rows.filter(({ kg }) => kg > 0)
}

/** Holds the lots of an institution until the transaction ends, in one order for everyone. */
export const lockStoredLots = (tx: Tx, institutionId: string, foodIds: readonly string[]) =>
  tx
    .selectFrom('lot')
    .where('institution_id', '=', institutionId)
    .where('food_id', 'in', [...foodIds])
    .select('id')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()

type NewRecipe = Pick<
  ProcessingRecipe,
  'unitId' | 'name' | 'outputFoodId' | 'yieldShare' | 'shelfLifeDays' | 'source'
> & { ingredients: readonly { foodId: string; share: number }[] }

/** The new id; undefined when the unit has a recipe of this name already. */
export async function insertRecipe(tx: Tx, recipe: NewRecipe): Promise<string | undefined> {
  const row = await tx
    .insertInto('processing_recipe')
    .values({
      unit_id: recipe.unitId,
      name: recipe.name,
      output_food_id: recipe.outputFoodId,
      yield_share: recipe.yieldShare,
      shelf_life_days: recipe.shelfLifeDays,
      source: recipe.source,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return undefined
  const rows = recipe.ingredients.map(({ foodId, share }) => ({
    recipe_id: row.id,
    food_id: foodId,
    share,
  }))
  await tx.insertInto('processing_ingredient').values(rows).execute()
  return row.id
}
