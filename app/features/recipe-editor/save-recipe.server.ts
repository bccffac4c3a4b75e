import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import {
  insertRecipe,
  lockRecipe,
  updateRecipeHead,
} from '#app/features/recipes/recipe.repository.server.ts'
import { type Recipe, type RecipeContent, slugOf } from '#app/features/recipes/recipe.ts'
import { insertRecipeVersion } from '#app/features/recipes/recipe-line.repository.server.ts'
import { findRecipePlace, type RecipePlace } from '#app/features/recipes/recipe-place.server.ts'
import type { FieldProblem } from '#app/shared/form.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import { readIngredients } from './read-ingredients.server.ts'
import { decideSave } from './recipe-change.ts'
import { contentOf } from './recipe-content.ts'
import type { RecipeRequest } from './save-recipe.form.ts'

export type SaveRefusal =
  | 'not-found'
  | 'changed-meanwhile'
  | 'recipe-unchanged'
  | 'recipe-name-taken'
  | 'recipe-not-yours'

type WrongFields = { ok: false; fields: Record<string, FieldProblem> }
type Saved = Outcome<{ recipeId: string; version: number }, SaveRefusal> | WrongFields

/** Recipes of the kitchens that saved them; weighed by nobody but them. */
const KITCHEN_SOURCE = 'kitchen-recipe'

type Wish = RecipeRequest & { recipeId?: string }

/** A new recipe, or with `recipeId` the next version of one. Versions already saved never change. */
export const saveRecipe = (db: Database, actor: Actor, request: Wish): Promise<Saved> =>
  db.transaction().execute((tx) => saveRecipeIn(tx, actor, request))

/** The same inside a transaction that saves more; nothing is written where it is refused. */
export async function saveRecipeIn(tx: Tx, actor: Actor, request: Wish): Promise<Saved> {
  const place = await findRecipePlace(tx, actor, request.kitchenId)
  if (!place) return refuse('recipe-not-yours')
  const read = await readIngredients(tx, {
    rows: request.rows,
    method: request.cookingMethod,
    scope: { kitchenIds: place.kitchenIds },
    recipeId: request.recipeId,
  })
  if (!read.ok) return read
  const content = contentOf(request, read)
  if (request.recipeId === undefined) return beginRecipe(tx, actor, { request, content, place })
  const recipe = await lockRecipe(tx, request.recipeId, { kitchenIds: place.kitchenIds })
  if (!recipe) return refuse('not-found')
  if ((recipe.kitchenId ?? 'bank') !== request.kitchenId) return refuse('recipe-not-yours')
  return changeRecipe(tx, actor, { request, content, recipe, place })
}

const wordsOf = ({ nameId, nameEn = nameId, family, origin }: RecipeRequest) => ({
  nameId,
  nameEn,
  family,
  origin,
})

type Draft = { request: RecipeRequest; content: RecipeContent; place: RecipePlace }

async function beginRecipe(tx: Tx, actor: Actor, { request, content, place }: Draft) {
  const code = slugOf([request.nameId, place.kitchenCode ?? ''].join(' '))
  const kitchenId = request.kitchenId === 'bank' ? undefined : request.kitchenId
  const head = {
    ...wordsOf(request),
    code,
    course: request.course,
    kitchenId,
    isBase: request.role === 'base',
  }
  const recipeId = await insertRecipe(tx, head)
  if (recipeId === undefined) return refuse('recipe-name-taken')
  await saveVersion(tx, actor, { recipeId, version: 1, content })
  const after = { code, version: 1 }
  await sign(tx, actor, { verb: 'recipe.added', recipeId, after, place })
  return { ok: true as const, recipeId, version: 1 }
}

async function changeRecipe(tx: Tx, actor: Actor, draft: Draft & { recipe: Recipe }) {
  const { request, content, recipe, place } = draft
  const words = wordsOf(request)
  const decided = decideSave(recipe, { baseVersion: request.baseVersion, words, content })
  if (!decided.ok) return decided
  const { newVersion = recipe.newest.version } = decided
  await updateRecipeHead(tx, recipe.id, words)
  if (decided.newVersion !== undefined) {
    await saveVersion(tx, actor, { recipeId: recipe.id, version: newVersion, content })
  }
  const before = { nameId: recipe.nameId, version: recipe.newest.version }
  const after = { nameId: words.nameId, version: newVersion }
  await sign(tx, actor, { verb: 'recipe.changed', recipeId: recipe.id, before, after, place })
  return { ok: true as const, recipeId: recipe.id, version: newVersion }
}

const saveVersion = (
  tx: Tx,
  { accountId }: Actor,
  one: { recipeId: string; version: number; content: RecipeContent },
) =>
  insertRecipeVersion(tx, {
    ...one.content,
    recipeId: one.recipeId,
    version: one.version,
    sourceCode: KITCHEN_SOURCE,
    accountId,
  })

type Facts = Record<string, string | number>
type Signature = {
  verb: string
  recipeId: string
  before?: Facts
  after: Facts
  place: RecipePlace
}

const sign = (tx: Tx, actor: Actor, { verb, recipeId, before, after, place }: Signature) =>
  recordAuditEvent(tx, actor, {
    verb,
    subject: { kind: 'recipe', id: recipeId },
    before,
    after,
    institutionId: place.institutionId,
  })
