import type { Database } from '#db/database.ts'
import type { Recipe, RecipeContent, RecipeHead, RecipeVersion } from './recipe.ts'
import { listRecipeLines } from './recipe-line.repository.server.ts'

/** One version with its recipe's head in `newest`'s place, for what was cooked or signed earlier. */
export async function findRecipeVersion(
  db: Database,
  recipe: RecipeHead,
  version: number,
): Promise<Recipe | undefined> {
  const rows = await versionsWithHead(db)
    .where('v.recipe_id', '=', recipe.id)
    .where('v.version', '=', version)
    .execute()
  return (await toRecipes(db, rows))[0]
}

/** Those versions with their recipes' heads, by Indonesian name; menus and plans cite versions. */
export async function listRecipeVersions(
  db: Database,
  versionIds: readonly string[],
): Promise<Recipe[]> {
  if (versionIds.length === 0) return []
  const rows = await versionsWithHead(db)
    .where('v.id', 'in', [...new Set(versionIds)])
    .orderBy('r.name_id')
    .execute()
  return toRecipes(db, rows)
}

export type VersionSummary = {
  version: number
  createdAt: Date
  authorName?: string
  note?: string
}

/** Every version of a recipe, the newest first. */
export async function listVersionSummaries(
  db: Database,
  recipeId: string,
): Promise<VersionSummary[]> {
  const rows = await db
    .selectFrom('recipe_version as v')
    .leftJoin('account as a', 'a.id', 'v.account_id')
    .where('v.recipe_id', '=', recipeId)
    .select(['v.version', 'v.created_at as createdAt', 'a.display_name as authorName', 'v.note'])
    .orderBy('v.version', 'desc')
    .execute()
  return rows.map(({ authorName, note, ...row }) => ({
    ...row,
    authorName: authorName ?? undefined,
    note: note ?? undefined,
  }))
}

const versionsWithHead = (db: Database) =>
  db
    .selectFrom('recipe as r')
    .innerJoin('recipe_version as v', 'v.recipe_id', 'r.id')
    .leftJoin('account as a', 'a.id', 'v.account_id')
    .select(['r.id', 'r.code', 'r.course', 'r.family', 'r.name_id as nameId', 'r.origin'])
    .select(['r.name_en as nameEn', 'r.status', 'r.kitchen_id as kitchenId', 'r.is_base as isBase'])
    .select(['v.id as versionId', 'v.version', 'v.cooking_method as cookingMethod', 'v.minutes'])
    .select(['v.cooked_grams as cookedGrams', 'v.yield_share as yieldShare', 'v.note', 'v.steps'])
    .select(['v.repeat_window_days as repeatWindowDays', 'v.max_servings as maxServings'])
    .select(['v.spice_level as spiceLevel', 'v.source_code as sourceCode'])
    .select(['v.created_at as createdAt', 'a.display_name as authorName'])

/** Each recipe with its newest version alone; choose and order at will. */
export const newestVersions = (db: Database) =>
  versionsWithHead(db).where('v.version', '=', (of) =>
    of
      .selectFrom('recipe_version as n')
      .whereRef('n.recipe_id', '=', 'r.id')
      .select((n) => n.fn.max('n.version').as('version')),
  )

type Row = Awaited<ReturnType<ReturnType<typeof versionsWithHead>['execute']>>[number]

/** Rows with their ingredients and equipment, in the rows' order. */
export async function toRecipes(db: Database, rows: readonly Row[]): Promise<Recipe[]> {
  const lines = await listRecipeLines(
    db,
    rows.map(({ versionId }) => versionId),
  )
  return rows.map((row) => ({ ...headOf(row), newest: versionOf(row, lines.get(row.versionId)) }))
}

const headOf = (row: Row): RecipeHead => ({
  id: row.id,
  code: row.code,
  course: row.course,
  family: row.family ?? undefined,
  nameId: row.nameId,
  nameEn: row.nameEn,
  status: row.status,
  origin: row.origin ?? undefined,
  kitchenId: row.kitchenId ?? undefined,
  ...(row.isBase && { isBase: true }),
})

const versionOf = (
  row: Row,
  lines: Pick<RecipeContent, 'ingredients' | 'parts' | 'equipment'> | undefined,
): RecipeVersion => ({
  id: row.versionId,
  version: row.version,
  cookingMethod: row.cookingMethod,
  cookedGrams: row.cookedGrams ?? undefined,
  yieldShare: row.yieldShare ?? undefined,
  minutes: row.minutes,
  repeatWindowDays: row.repeatWindowDays,
  maxServings: row.maxServings ?? undefined,
  spiceLevel: row.spiceLevel,
  note: row.note ?? undefined,
  ...(row.steps && { steps: row.steps.split('\n') }),
  sourceCode: row.sourceCode,
  createdAt: row.createdAt,
  authorName: row.authorName ?? undefined,
  ingredients: lines?.ingredients ?? [],
  ...(lines?.parts && { parts: lines.parts }),
  equipment: lines?.equipment ?? [],
})
