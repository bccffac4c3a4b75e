import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { OfferRefusal, RefusalReason } from './offer-refusal.ts'

type Scope = { kitchenIds: readonly string[] } | { institutionIds: readonly string[] }

/** Refused offers of kitchens, the newest first. */
export async function listOfferRefusals(db: Database, scope: Scope): Promise<OfferRefusal[]> {
  const ids = 'kitchenIds' in scope ? scope.kitchenIds : scope.institutionIds
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('offer_refusal as r')
    .innerJoin('kitchen as k', 'k.id', 'r.kitchen_id')
    .innerJoin('lot as l', 'l.id', 'r.lot_id')
    .innerJoin('institution as i', 'i.id', 'l.institution_id')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .leftJoin('production_unit as u', 'u.id', 'l.unit_id')
    .where('kitchenIds' in scope ? 'k.id' : 'k.institution_id', 'in', [...ids])
    .select(['r.id', 'r.kitchen_id as kitchenId', 'k.name as kitchenName', 'r.lot_id as lotId'])
    .select(['l.code as lotCode', 'u.name as unitName', 'i.name as institutionName'])
    .select(['f.name_id as foodNameId', 'f.name_en as foodNameEn', 'r.kg', 'r.reason', 'r.note'])
    .select(['r.actor_name as actorName', 'r.refused_on as refusedOn'])
    .orderBy('r.recorded_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, unitName: row.unitName ?? undefined }))
}

/** Kilograms that each of these kitchens refused, by lot id and then by kitchen id. */
export async function listRefusedKg(
  db: Database,
  kitchenIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const byLot = new Map<string, Map<string, number>>()
  if (kitchenIds.length === 0) return byLot
  const rows = await db
    .selectFrom('offer_refusal')
    .where('kitchen_id', 'in', [...kitchenIds])
    .groupBy(['lot_id', 'kitchen_id'])
    .select(['lot_id', 'kitchen_id'])
    .select(sql<number>`sum(kg)::float8`.as('kg'))
    .execute()
  for (const { lot_id, kitchen_id, kg } of rows) {
    byLot.set(lot_id, (byLot.get(lot_id) ?? new Map<string, number>()).set(kitchen_id, kg))
  }
  return byLot
}

export const insertOfferRefusal = async (
  tx: Tx,
  refusal: {
    kitchenId: string
    lotId: string
    kg: number
    reason: RefusalReason
    note: string
    actorName: string
    accountId: string
    refusedOn: string
  },
) => {
  const { id } = await tx
    .insertInto('offer_refusal')
    .values({
      kitchen_id: refusal.kitchenId,
      lot_id: refusal.lotId,
      kg: refusal.kg,
      reason: refusal.reason,
      note: refusal.note,
      actor_name: refusal.actorName,
      account_id: refusal.accountId,
      refused_on: refusal.refusedOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
