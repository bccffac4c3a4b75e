import type { Actor } from '#app/features/accounts/actor.ts'
import {
  listInstitutions,
  listRegions,
} from '#app/features/institutions/institution.repository.server.ts'
import type { Database } from '#db/database.ts'

/** The institutions and regions for which an actor may give roles. */
export async function placesWithin(db: Database, actor: Actor) {
  const { isNational } = actor
  const institutions = await listInstitutions(db, isNational ? undefined : actor.institutionIds)
  const regions = await listRegions(db, isNational ? undefined : actor.regionIds)
  return {
    isNational,
    institutions: institutions.map(({ id, name }) => ({ id, name })),
    regions: regions.map(({ id, name }) => ({ id, name })),
  }
}
