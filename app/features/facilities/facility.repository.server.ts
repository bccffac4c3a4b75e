import type { Database, Tx } from '#db/database.ts'
import type { FacilityCount } from './facility.ts'

export type InstitutionCount = FacilityCount & { institutionId: string }

/** The last count of each facility of these institutions, by institution and facility. */
export async function listFacilities(
  db: Database,
  institutionIds: readonly string[],
): Promise<InstitutionCount[]> {
  if (institutionIds.length === 0) return []
  const rows = await db
    .selectFrom('facility_count')
    .where('institution_id', 'in', [...institutionIds])
    .distinctOn(['institution_id', 'facility'])
    .orderBy('institution_id')
    .orderBy('facility')
    .orderBy('counted_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .select(['institution_id', 'facility', 'pieces', 'counted_on', 'note'])
    .execute()
  return rows.map(({ institution_id, facility, pieces, counted_on, note }) => ({
    institutionId: institution_id,
    facility,
    pieces,
    countedOn: counted_on,
    note: note ?? undefined,
  }))
}

export const insertFacilityCount = (tx: Tx, count: InstitutionCount & { accountId: string }) =>
  tx
    .insertInto('facility_count')
    .values({
      institution_id: count.institutionId,
      facility: count.facility,
      pieces: count.pieces,
      counted_on: count.countedOn,
      note: count.note ?? null,
      account_id: count.accountId,
    })
    .execute()
