import type { Actor } from '#app/features/accounts/actor.ts'
import type { Database } from '#db/database.ts'
import { readRecipeSheet } from './read-recipe-sheet.server.ts'
import { findRecipe } from './recipe.repository.server.ts'
import { findRecipePlace, listRecipePlaces, recipeScopeOf } from './recipe-place.server.ts'
import { findRecipeVersion, listVersionSummaries } from './recipe-version.repository.server.ts'

type Asked = { idOrCode: string; version?: number; tagname: string; today: string }

/** A recipe in its newest or the asked version, if the person may see it. */
export async function readRecipePage(db: Database, actor: Actor, asked: Asked) {
  const newest = await findRecipe(db, asked.idOrCode, await recipeScopeOf(db, actor))
  if (!newest) return undefined
  const version = asked.version ?? newest.newest.version
  const recipe = await findRecipeVersion(db, newest, version)
  if (!recipe) return undefined
  const { course, newest: content } = recipe
  return {
    recipe,
    newestVersion: newest.newest.version,
    versions: await listVersionSummaries(db, recipe.id),
    sheet: await readRecipeSheet(db, actor, { ...asked, course, content }),
    mayChange: (await findRecipePlace(db, actor, recipe.kitchenId ?? 'bank')) !== undefined,
    mayAdd: (await listRecipePlaces(db, actor)).some(({ id }) => id !== 'bank'),
    timeZone: actor.timeZone,
  }
}
