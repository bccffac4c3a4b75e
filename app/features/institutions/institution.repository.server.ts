import type { Institution, Region } from '#app/features/institutions/institution.ts'
import type { Database } from '#db/database.ts'

/** Institutions by name; all of them, or those of `institutionIds`. */
export async function listInstitutions(
  db: Database,
  institutionIds?: readonly string[],
): Promise<Institution[]> {
  const all = institutions(db).orderBy('name')
  return (institutionIds ? all.where('id', 'in', institutionIds) : all).execute()
}

const institutions = (db: Database) =>
  db
    .selectFrom('institution')
    .select(['id', 'region_id as regionId', 'name', 'time_zone as timeZone'])

/** Regions by their Kemendagri code; all of them, or those of `regionIds`. */
export async function listRegions(db: Database, regionIds?: readonly string[]): Promise<Region[]> {
  const all = db
    .selectFrom('region')
    .select(['id', 'code', 'name', 'kanwil_name as kanwilName'])
    .orderBy('code')
  return (regionIds ? all.where('id', 'in', regionIds) : all).execute()
}
