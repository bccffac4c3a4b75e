import type { Database, Tx } from '#db/database.ts'
import type { RecipeConfirmation } from './recipe-confirmation.ts'

export async function findConfirmation(
  db: Database,
  versionId: string,
): Promise<RecipeConfirmation | undefined> {
  const row = await db
    .selectFrom('recipe_confirmation as c')
    .innerJoin('account as a', 'a.id', 'c.account_id')
    .where('c.recipe_version_id', '=', versionId)
    .select(['c.weighed_grams as weighedGrams', 'a.display_name as accountName'])
    .select(['c.confirmed_at as confirmedAt', 'c.note'])
    .executeTakeFirst()
  return row && { ...row, note: row.note ?? undefined }
}

type NewConfirmation = { versionId: string; weighedGrams: number; accountId: string; note?: string }

export const insertConfirmation = (tx: Tx, one: NewConfirmation) =>
  tx
    .insertInto('recipe_confirmation')
    .values({
      recipe_version_id: one.versionId,
      weighed_grams: one.weighedGrams,
      account_id: one.accountId,
      note: one.note ?? null,
    })
    .execute()
