import { listKept } from '#app/features/allocations/lot-reservation.repository.server.ts'
import type { Database } from '#db/database.ts'
import { listStoredLots } from './processing.repository.server.ts'
import { lessKept, type StoredLot } from './processing.ts'

/** Lots of an institution on hand, less what is kept of them for somebody; those in `foodIds` only. */
export async function listFreeLots(
  db: Database,
  institutionId: string,
  foodIds: readonly string[],
): Promise<StoredLot[]> {
  const lots = await listStoredLots(db, institutionId, foodIds)
  const kept = await listKept(
    db,
    lots.map(({ id }) => id),
  )
  return lots.flatMap((lot) => lessKept(lot, kept.get(lot.id)?.openKg ?? 0))
}
