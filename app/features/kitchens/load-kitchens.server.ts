import type { Actor } from '#app/features/accounts/actor.ts'
import type { Database } from '#db/database.ts'
import { listKitchens } from './kitchen.repository.server.ts'
import type { KitchenStanding } from './kitchen-standing.ts'
import { readEligibility } from './read-eligibility.server.ts'

/** Kitchens within a person's reach, by name, with their eligibility on a day. */
export async function loadKitchens(
  db: Database,
  actor: Actor,
  today: string,
): Promise<KitchenStanding[]> {
  const scope = actor.isNational ? {} : { institutionIds: actor.institutionIds }
  const kitchens = await listKitchens(db, scope)
  const eligibility = await readEligibility(
    db,
    kitchens.map(({ id }) => id),
    today,
  )
  return kitchens.flatMap((kitchen) => {
    const own = eligibility.get(kitchen.id)
    if (!own) return []
    const { status, next, missing } = own
    return [{ ...kitchen, eligibility: { status, next, missing: missing.length } }]
  })
}
