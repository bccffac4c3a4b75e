import type { Outcome } from '#app/shared/refusal.ts'
import type { Tx } from '#db/database.ts'
import { listSlaughters, lockMeatOf } from './slaughter-record.repository.server.ts'
import { decideMeat, type MeatRefusal, needsSlaughter } from './slaughter-record.ts'

type Lot = { unitId?: string; foodId: string }

/** Whether what a unit gives may become a lot: meat only with a halal slaughter on file. */
export async function checkMeat(
  tx: Tx,
  lot: Lot,
  meat: { kg: number; harvestedOn: string },
): Promise<Outcome<object, MeatRefusal>> {
  if (lot.unitId === undefined) return { ok: true }
  const { kind, foodGroup, receivedKg } = await lockMeatOf(tx, lot.unitId, lot.foodId)
  if (!needsSlaughter(kind, foodGroup)) return { ok: true }
  const records = await listSlaughters(tx, lot.unitId)
  return decideMeat(records, { ...meat, receivedKg })
}
