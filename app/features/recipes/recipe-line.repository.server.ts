import type { Database, Tx } from '#db/database.ts'
import type { RecipeContent, RecipeVersion } from './recipe.ts'

type Lines = Pick<RecipeContent, 'ingredients' | 'parts' | 'equipment'>

/** Ingredients in the recipe's order and equipment by name, of those versions, by version id. */
export async function listRecipeLines(
  db: Database,
  versionIds: readonly string[],
): Promise<Map<string, Lines>> {
  const lines = new Map<string, Lines>(
    versionIds.map((id) => [id, { ingredients: [], equipment: [] }]),
  )
  if (versionIds.length === 0) return lines
  const ingredients = await db
    .selectFrom('recipe_ingredient as i')
    .innerJoin('food as f', 'f.id', 'i.food_id')
    .where('i.recipe_version_id', 'in', [...versionIds])
    .select(['i.recipe_version_id as versionId', 'i.food_id as foodId', 'f.code as foodCode'])
    .select(['i.gross_grams as grossGrams', 'i.eaten_share as eatenShare'])
    .select(['i.retention_code as retentionCode', 'i.part_number as partNumber'])
    .orderBy('i.part_number')
    .orderBy('i.sort')
    .execute()
  for (const { versionId, retentionCode, partNumber, ...row } of ingredients) {
    const one = { ...row, retentionCode: retentionCode ?? undefined }
    const line = partNumber === 0 ? one : { ...one, partNumber }
    lines.get(versionId)?.ingredients.push(line)
  }
  for (const { ofVersionId, ...part } of await listParts(db, versionIds)) {
    const line = lines.get(ofVersionId)
    if (line) line.parts = [...(line.parts ?? []), part]
  }
  const equipment = await db
    .selectFrom('recipe_equipment')
    .where('recipe_version_id', 'in', [...versionIds])
    .select(['recipe_version_id as versionId', 'equipment'])
    .select('minutes_per_100_portions as minutesPer100Portions')
    .orderBy('equipment')
    .execute()
  for (const { versionId, ...row } of equipment) lines.get(versionId)?.equipment.push(row)
  return lines
}

/** Parts of those versions in their order. */
const listParts = (db: Database, versionIds: readonly string[]) =>
  db
    .selectFrom('recipe_part as p')
    .innerJoin('recipe_version as v', 'v.id', 'p.part_version_id')
    .innerJoin('recipe as r', 'r.id', 'v.recipe_id')
    .where('p.recipe_version_id', 'in', [...versionIds])
    .select(['p.recipe_version_id as ofVersionId', 'p.part_version_id as versionId'])
    .select(['r.id as recipeId', 'r.name_id as nameId', 'p.cooked_grams as cookedGrams'])
    .orderBy('p.part_number')
    .execute()

type NewVersion = RecipeContent & {
  recipeId: string
  version: number
  sourceCode: string
  accountId?: string
}

/** A version with its ingredients in the order given; nothing of it is ever changed again. */
export async function insertRecipeVersion(
  tx: Tx,
  content: NewVersion,
): Promise<RecipeVersion['id']> {
  const { id } = await tx
    .insertInto('recipe_version')
    .values({
      recipe_id: content.recipeId,
      version: content.version,
      cooking_method: content.cookingMethod,
      cooked_grams: content.cookedGrams ?? null,
      yield_share: content.yieldShare ?? null,
      minutes: content.minutes,
      repeat_window_days: content.repeatWindowDays,
      max_servings: content.maxServings ?? null,
      spice_level: content.spiceLevel,
      note: content.note ?? null,
      steps: content.steps?.join('\n') ?? null,
      source_code: content.sourceCode,
      account_id: content.accountId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertLines(tx, id, content)
  return id
}

/** Millionths of a gram: what is taken apart stays exact to the last figure that is stored. */
const toMillionths = (grams: number) => Math.round(grams * 1e6) / 1e6

async function insertLines(tx: Tx, versionId: string, { ingredients, parts, equipment }: Lines) {
  await tx
    .insertInto('recipe_ingredient')
    .values(
      ingredients.map((one, sort) => ({
        recipe_version_id: versionId,
        food_id: one.foodId,
        gross_grams: toMillionths(one.grossGrams),
        part_number: one.partNumber ?? 0,
        retention_code: one.retentionCode ?? null,
        eaten_share: one.eatenShare,
        sort,
      })),
    )
    .execute()
  if (parts?.length) {
    const rows = parts.map((part, index) => ({
      recipe_version_id: versionId,
      part_number: index + 1,
      part_version_id: part.versionId,
      cooked_grams: part.cookedGrams,
    }))
    await tx.insertInto('recipe_part').values(rows).execute()
  }
  if (equipment.length === 0) return
  await tx
    .insertInto('recipe_equipment')
    .values(
      equipment.map((one) => ({
        recipe_version_id: versionId,
        equipment: one.equipment,
        minutes_per_100_portions: one.minutesPer100Portions,
      })),
    )
    .execute()
}
