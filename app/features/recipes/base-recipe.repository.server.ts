import { sql } from 'kysely'
import type { Database } from '#db/database.ts'
import { cookedGrams, eatenGrams } from './edible-yield.ts'
import type { RecipeScope } from './recipe.repository.server.ts'
import { slugOf } from './recipe.ts'
import { nutritionFactsFor } from './recipe-facts.repository.server.ts'
import { foodOf } from './recipe-nutrition.ts'
import type { BaseVersion } from './recipe-part.ts'
import { newestVersions, toRecipes } from './recipe-version.repository.server.ts'

export type Base = BaseVersion & { code: string; nameId: string; nameEn: string }

/** Bumbu dasar that a person may put into a recipe, newest versions; by Indonesian name. */
export async function listBases(db: Database, { kitchenIds }: RecipeScope): Promise<Base[]> {
  const rows = await newestVersions(db)
    .where('r.is_base', '=', true)
    .where((is) =>
      is.or([
        is('r.kitchen_id', 'is', null),
        ...(kitchenIds.length > 0 ? [is('r.kitchen_id', 'in', [...kitchenIds])] : []),
      ]),
    )
    .orderBy('r.name_id')
    .execute()
  if (rows.length === 0) return []
  const recipes = await toRecipes(db, rows)
  const foodIds = recipes.flatMap(({ newest }) => newest.ingredients.map(({ foodId }) => foodId))
  const facts = await nutritionFactsFor(db, foodIds, [])
  const madeOf = await listWhatGoesIn(
    db,
    rows.map(({ versionId }) => versionId),
  )
  return recipes.map(({ id, code, nameId, nameEn, newest }) => ({
    ...{ code, nameId, nameEn, recipeId: id, versionId: newest.id },
    batchGrams: cookedGrams(
      newest,
      newest.ingredients.map((one) => eatenGrams(one, foodOf(facts, one.foodId))),
    ),
    ingredients: newest.ingredients,
    madeOf: madeOf.get(newest.id) ?? [],
  }))
}

/** Recipes inside versions, at any depth, by version id. */
async function listWhatGoesIn(db: Database, versionIds: readonly string[]) {
  const { rows } = await sql<{ root: string; recipe_id: string }>`
    with recursive inside as (
      select recipe_version_id as root, part_version_id from recipe_part
      where recipe_version_id in (${sql.join([...versionIds])})
      union
      select inside.root, p.part_version_id
      from inside join recipe_part p on p.recipe_version_id = inside.part_version_id
    )
    select distinct root, v.recipe_id
    from inside join recipe_version v on v.id = inside.part_version_id
  `.execute(db)
  const made = new Map<string, string[]>()
  for (const { root, recipe_id } of rows) made.set(root, [...(made.get(root) ?? []), recipe_id])
  return made
}

/** The base that somebody typed, by code or either name, whatever the case and signs. */
export const baseNamed = (bases: readonly Base[], typed: string): Base | undefined =>
  bases.find(({ code, nameId, nameEn }) =>
    [code, nameId, nameEn].some((name) => slugOf(name) === slugOf(typed)),
  )
