import type { Database, Tx } from '#db/database.ts'
import type { Course, Recipe, RecipeHead } from './recipe.ts'
import { newestVersions, toRecipes } from './recipe-version.repository.server.ts'

/** Which recipes a person sees: the shared bank, and those of the kitchens. */
export type RecipeScope = { kitchenIds: readonly string[] }

/** The bank and the kitchens' own recipes, each with its newest version; by Indonesian name. */
export async function listRecipes(
  db: Database,
  { kitchenIds }: RecipeScope,
  course?: Course,
): Promise<Recipe[]> {
  const rows = await newestVersions(db)
    .where((is) =>
      is.or([
        is('r.kitchen_id', 'is', null),
        ...(kitchenIds.length > 0 ? [is('r.kitchen_id', 'in', [...kitchenIds])] : []),
      ]),
    )
    .$if(course !== undefined, (query) => query.where('r.course', '=', course ?? 'staple'))
    .orderBy('r.name_id')
    .execute()
  return toRecipes(db, rows)
}

/** By id or code, with its newest version; undefined when it is neither shared nor the kitchens'. */
export async function findRecipe(
  db: Database,
  idOrCode: string,
  scope: RecipeScope,
): Promise<Recipe | undefined> {
  const rows = await newestVersions(db)
    .where(isUuid(idOrCode) ? 'r.id' : 'r.code', '=', idOrCode)
    .execute()
  const [recipe] = await toRecipes(db, rows)
  return recipe && isWithin(recipe, scope) ? recipe : undefined
}

/** The recipe, held until the transaction ends, so that two people cannot save one version. */
export async function lockRecipe(tx: Tx, recipeId: string, scope: RecipeScope) {
  await tx.selectFrom('recipe').select('id').where('id', '=', recipeId).forUpdate().execute()
  return findRecipe(tx, recipeId, scope)
}

/** Undefined when another recipe has the code. */
export async function insertRecipe(
  tx: Tx,
  head: Omit<RecipeHead, 'id' | 'status'>,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('recipe')
    .values({
      code: head.code,
      course: head.course,
      family: head.family ?? null,
      name_id: head.nameId,
      name_en: head.nameEn,
      origin: head.origin ?? null,
      kitchen_id: head.kitchenId ?? null,
      is_base: head.isBase ?? false,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** Names and family; course, code and kitchen stay what they were. A change makes it a draft. */
export const updateRecipeHead = (
  tx: Tx,
  recipeId: string,
  head: Pick<RecipeHead, 'nameId' | 'nameEn' | 'family' | 'origin'>,
) =>
  tx
    .updateTable('recipe')
    .set({
      name_id: head.nameId,
      name_en: head.nameEn,
      family: head.family ?? null,
      origin: head.origin ?? null,
      status: 'draft',
    })
    .where('id', '=', recipeId)
    .execute()

export const setRecipeStatus = (tx: Tx, recipeId: string, status: RecipeHead['status']) =>
  tx.updateTable('recipe').set({ status }).where('id', '=', recipeId).execute()

const isUuid = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)

const isWithin = ({ kitchenId }: RecipeHead, { kitchenIds }: RecipeScope) =>
  kitchenId === undefined || kitchenIds.includes(kitchenId)
