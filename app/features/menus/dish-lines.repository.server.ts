import type { RecipeEquipment, RecipeIngredient } from '#app/features/recipes/recipe.ts'
import { groupBy } from '#app/shared/group-by.ts'
import { rememberById } from '#app/shared/remember-by-id.ts'
import type { Database } from '#db/database.ts'

/** What a version of a recipe is made of and cooked with. */
export type DishLines = { ingredients: RecipeIngredient[]; equipment: RecipeEquipment[] }

/** Far more versions than a region cooks. */
const MOST_VERSIONS = 5000

/** Lines of recipe versions, each read once: a version is never changed again. */
export const listDishLines = rememberById(MOST_VERSIONS, readDishLines)

async function readDishLines(db: Database, versionIds: string[]): Promise<Map<string, DishLines>> {
  const ingredients = groupBy(await listIngredients(db, versionIds), ({ versionId }) => versionId)
  const equipment = groupBy(await listEquipment(db, versionIds), ({ versionId }) => versionId)
  return new Map(
    [...ingredients].map(([versionId, lines]) => [
      versionId,
      {
        ingredients: lines.map(({ versionId: _, ...line }) => line),
        equipment: (equipment.get(versionId) ?? []).map(({ versionId: _, ...line }) => line),
      },
    ]),
  )
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
