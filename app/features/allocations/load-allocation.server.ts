import type { Database } from '#db/database.ts'
import { listRuleHistory } from './allocation-rule.repository.server.ts'
import { listReservations } from './lot-reservation.repository.server.ts'
import { listMbgKg } from './mbg-kg.server.ts'
import { listSharedLots } from './shared-lot.repository.server.ts'

type Planned = { lotId: string; kg: number }
type At = { unitId: string; institutionId: string; today: string; planned: readonly Planned[] }

/** The page of a unit's sharing: rule, lots, and what is kept of them. */
export async function loadAllocation(db: Database, at: At) {
  const lots = await listSharedLots(db, at.unitId, at.today)
  const mbgKg = await listMbgKg(db, lots, at.today)
  const plannedOf = (id: string) =>
    at.planned.filter(({ lotId }) => lotId === id).reduce((sum, { kg }) => sum + kg, 0)
  return {
    rules: await listRuleHistory(db, at.institutionId),
    kept: await listReservations(db, at.unitId),
    lots: lots.map((lot) => ({
      ...lot,
      mbgKg: mbgKg.get(lot.id) ?? lot.kg,
      plannedKg: plannedOf(lot.id),
    })),
  }
}
