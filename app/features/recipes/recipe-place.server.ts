import { type Actor, mayIn } from '#app/features/accounts/actor.ts'
import { findKitchen, listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import type { Database } from '#db/database.ts'
import type { RecipeScope } from './recipe.repository.server.ts'

/** Where a recipe belongs: one kitchen, or everybody's bank. */
export type RecipePlace = {
  /** Kitchen id, or 'bank'. */
  id: string
  kitchenIds: string[]
  kitchenName?: string
  kitchenCode?: string
  institutionId?: string
}

const BANK: RecipePlace = { id: 'bank', kitchenIds: [] }

/** The place as the actor may write there; undefined when not. */
export async function findRecipePlace(
  db: Database,
  actor: Actor,
  kitchenId: string,
): Promise<RecipePlace | undefined> {
  if (kitchenId === BANK.id) return mayIn(actor, 'change:recipe', 'nation') ? BANK : undefined
  const kitchen = await findKitchen(db, kitchenId)
  return kitchen && mayChangeIn(actor, kitchen) ? placeOf(kitchen) : undefined
}

/** Every place that the actor may write to, the bank first. */
export async function listRecipePlaces(db: Database, actor: Actor): Promise<RecipePlace[]> {
  const kitchens = await listKitchens(db, { institutionIds: actor.institutionIds })
  const own = kitchens.filter((kitchen) => mayChangeIn(actor, kitchen)).map(placeOf)
  return mayIn(actor, 'change:recipe', 'nation') ? [BANK, ...own] : own
}

/** What the actor sees of recipes: the bank, and the recipes of every kitchen within reach. */
export async function recipeScopeOf(db: Database, actor: Actor): Promise<RecipeScope> {
  const kitchens = await listKitchens(db, { institutionIds: actor.institutionIds })
  return { kitchenIds: kitchens.map(({ id }) => id) }
}

const mayChangeIn = (actor: Actor, { institutionId }: { institutionId: string }) =>
  mayIn(actor, 'change:recipe', { institutionId })

const placeOf = (kitchen: { id: string; code: string; name: string; institutionId: string }) => ({
  id: kitchen.id,
  kitchenIds: [kitchen.id],
  kitchenName: kitchen.name,
  kitchenCode: kitchen.code,
  institutionId: kitchen.institutionId,
})
