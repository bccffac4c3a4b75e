import type { Insertable } from 'kysely'
import type { Tx } from '#db/database.ts'
import { foodIds } from '#db/seeds/reference/foods.ts'
import { idsByCode, inPieces } from '#db/seeds/step.ts'
import type {
  RecipeEquipmentTable,
  RecipeIngredientTable,
  RecipeTable,
  RecipeVersionTable,
} from '#db/tables/recipes.ts'

export type RecipeEntry = {
  head: Omit<Insertable<RecipeTable>, 'id' | 'status' | 'kitchen_id'>
  version: Omit<Insertable<RecipeVersionTable>, 'id' | 'recipe_id' | 'version'>
  ingredients: (Omit<Insertable<RecipeIngredientTable>, 'recipe_version_id' | 'food_id'> & {
    food: string
  })[]
  equipment: Omit<Insertable<RecipeEquipmentTable>, 'recipe_version_id'>[]
}

type Newest = { recipeId: string; version: number; isOurs: boolean; content: string }

/** Two versions are the same when a cook would do the same: order of keys and lines aside. */
const contentOf = ({ version, ingredients, equipment }: Omit<RecipeEntry, 'head'>) =>
  JSON.stringify([
    Object.entries(version).sort(),
    ingredients.map((line) => Object.entries(line).sort()).sort(),
    equipment.map((line) => Object.entries(line).sort()).sort(),
  ])

/**
 * Brings the shared recipes up to date. Versions never change: a recipe whose content differs
 * from its newest version gets the next one and is a draft again. When somebody of this
 * installation wrote the newest version, it stays the newest.
 */
export async function writeRecipes(tx: Tx, entries: RecipeEntry[]) {
  const recipeId = await upsertHeads(tx, entries)
  const newest = await listNewestVersions(tx)
  const due = entries.filter((entry) => {
    const current = newest.get(recipeId(entry.head.code))
    return !current || (current.isOurs && current.content !== contentOf(entry))
  })
  if (due.length === 0) return
  await insertVersions(
    tx,
    due.map((entry) => ({ ...entry, recipeId: recipeId(entry.head.code) })),
    newest,
  )
}

async function upsertHeads(tx: Tx, entries: RecipeEntry[]) {
  await inPieces(entries, (piece) =>
    tx
      .insertInto('recipe')
      .values(piece.map(({ head }) => ({ ...head, kitchen_id: null })))
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((eb) => ({
          course: eb.ref('excluded.course'),
          family: eb.ref('excluded.family'),
          name_id: eb.ref('excluded.name_id'),
          name_en: eb.ref('excluded.name_en'),
          origin: eb.ref('excluded.origin'),
        })),
      )
      .execute(),
  )
  const codes = entries.map(({ head }) => head.code)
  return idsByCode(
    await tx.selectFrom('recipe').select(['id', 'code']).where('code', 'in', codes).execute(),
  )
}

async function listNewestVersions(tx: Tx): Promise<Map<string, Newest>> {
  const versions = await tx
    .selectFrom('recipe_version')
    .distinctOn('recipe_id')
    .selectAll()
    .orderBy('recipe_id')
    .orderBy('version', 'desc')
    .execute()
  const ingredients = await tx
    .selectFrom('recipe_ingredient')
    .innerJoin('food', 'food.id', 'recipe_ingredient.food_id')
    .select(['recipe_version_id', 'food.code as food', 'gross_grams', 'retention_code'])
    .select(['eaten_share', 'sort'])
    .execute()
  const equipment = await tx.selectFrom('recipe_equipment').selectAll().execute()
  const linesOf = byVersion(ingredients)
  const equipmentOf = byVersion(equipment)
  return new Map(
    versions.map(({ id, recipe_id, version, created_at, account_id, cooked_grams, ...rest }) => [
      recipe_id,
      {
        recipeId: recipe_id,
        version,
        isOurs: account_id === null,
        content: contentOf({
          version: rest,
          ingredients: linesOf.get(id) ?? [],
          equipment: equipmentOf.get(id) ?? [],
        }),
      },
    ]),
  )
}

function byVersion<Row extends { recipe_version_id: string }>(rows: Row[]) {
  const groups = new Map<string, Omit<Row, 'recipe_version_id'>[]>()
  for (const { recipe_version_id, ...rest } of rows) {
    const group = groups.get(recipe_version_id) ?? []
    group.push(rest)
    groups.set(recipe_version_id, group)
  }
  return groups
}

async function insertVersions(
  tx: Tx,
  entries: (RecipeEntry & { recipeId: string })[],
  newest: Map<string, Newest>,
) {
  const rows = entries.map(({ recipeId, version }) => ({
    ...version,
    recipe_id: recipeId,
    version: (newest.get(recipeId)?.version ?? 0) + 1,
  }))
  const inserted = await tx
    .insertInto('recipe_version')
    .values(rows)
    .returning(['id', 'recipe_id'])
    .execute()
  const versionId = idsByCode(inserted.map(({ id, recipe_id }) => ({ id, code: recipe_id })))
  const foodId = await foodIds(tx)
  const ingredients = entries.flatMap(({ recipeId, ingredients }) =>
    ingredients.map(({ food, ...line }) => ({
      ...line,
      food_id: foodId(food),
      recipe_version_id: versionId(recipeId),
    })),
  )
  const equipment = entries.flatMap(({ recipeId, equipment }) =>
    equipment.map((line) => ({ ...line, recipe_version_id: versionId(recipeId) })),
  )
  await inPieces(ingredients, (piece) => tx.insertInto('recipe_ingredient').values(piece).execute())
  await inPieces(equipment, (piece) => tx.insertInto('recipe_equipment').values(piece).execute())
  const ids = entries.map(({ recipeId }) => recipeId)
  await tx.updateTable('recipe').set({ status: 'draft' }).where('id', 'in', ids).execute()
}
