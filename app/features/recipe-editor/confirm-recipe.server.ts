import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { cookedGrams, eatenGrams } from '#app/features/recipes/edible-yield.ts'
import {
  findRecipe,
  lockRecipe,
  setRecipeStatus,
} from '#app/features/recipes/recipe.repository.server.ts'
import type { Recipe } from '#app/features/recipes/recipe.ts'
import { nutritionFactsFor } from '#app/features/recipes/recipe-facts.repository.server.ts'
import { foodOf } from '#app/features/recipes/recipe-nutrition.ts'
import { findRecipePlace, recipeScopeOf } from '#app/features/recipes/recipe-place.server.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import type { ConfirmRequest } from './confirm-recipe.form.ts'
import { insertConfirmation } from './recipe-confirmation.repository.server.ts'
import { decideConfirmation } from './recipe-confirmation.ts'

/** A nutritionist weighed a portion: the newest version stops being a draft. */
export async function confirmRecipe(
  db: Database,
  actor: Actor,
  asked: { idOrCode: string; request: ConfirmRequest },
) {
  return db.transaction().execute(async (tx) => {
    const { request } = asked
    const scope = await recipeScopeOf(tx, actor)
    const seen = await findRecipe(tx, asked.idOrCode, scope)
    const recipe = seen && (await lockRecipe(tx, seen.id, scope))
    if (!recipe) return refuse('not-found')
    const place = await findRecipePlace(tx, actor, recipe.kitchenId ?? 'bank')
    if (!place) return refuse('recipe-not-yours')
    const { version, weighedGrams, note } = request
    const reckonedGrams = await reckoned(tx, recipe)
    const decided = decideConfirmation(recipe, { version, weighedGrams, reckonedGrams })
    if (!decided.ok) return decided
    const { id: versionId } = recipe.newest
    await insertConfirmation(tx, { versionId, weighedGrams, note, accountId: actor.accountId })
    await setRecipeStatus(tx, recipe.id, 'confirmed')
    await recordAuditEvent(tx, actor, {
      verb: 'recipe.confirmed',
      subject: { kind: 'recipe', id: recipe.id },
      after: { version, weighedGrams, ...(reckonedGrams !== undefined && { reckonedGrams }) },
      institutionId: place.institutionId,
    })
    return { ok: true as const }
  })
}

async function reckoned(db: Database, { newest }: Recipe) {
  const ids = newest.ingredients.map(({ foodId }) => foodId)
  const facts = await nutritionFactsFor(db, ids, [])
  const grams = cookedGrams(
    newest,
    newest.ingredients.map((one) => eatenGrams(one, foodOf(facts, one.foodId))),
  )
  return grams && Math.round(grams * 100) / 100
}
