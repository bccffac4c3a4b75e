import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { SlaughterRecord } from './slaughter-record.ts'

/** Slaughters of animals of a unit, the last first. */
export async function listSlaughters(db: Database, unitId: string): Promise<SlaughterRecord[]> {
  const rows = await db
    .selectFrom('slaughter_record as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .where('s.unit_id', '=', unitId)
    .select(['s.id', 's.slaughtered_on', 's.heads', 's.carcass_kg', 's.slaughter_place'])
    .select(['s.certificate_number', 's.attachment_id', 'a.display_name as recordedBy'])
    .orderBy('s.slaughtered_on', 'desc')
    .orderBy('s.recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    slaughteredOn: row.slaughtered_on,
    heads: row.heads,
    carcassKg: row.carcass_kg,
    slaughterPlace: row.slaughter_place,
    certificateNumber: row.certificate_number,
    attachmentId: row.attachment_id ?? undefined,
    recordedBy: row.recordedBy,
  }))
}

type NewSlaughter = Omit<SlaughterRecord, 'id' | 'recordedBy'> & {
  unitId: string
  cycleId?: string
  accountId: string
}

export async function insertSlaughter(tx: Tx, record: NewSlaughter): Promise<string> {
  const { id } = await tx
    .insertInto('slaughter_record')
    .values({
      unit_id: record.unitId,
      cycle_id: record.cycleId ?? null,
      slaughtered_on: record.slaughteredOn,
      heads: record.heads,
      carcass_kg: record.carcassKg,
      slaughter_place: record.slaughterPlace,
      certificate_number: record.certificateNumber,
      attachment_id: record.attachmentId ?? null,
      account_id: record.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What a unit is, what its food is, and how much meat of it came in already; the unit is held. */
export async function lockMeatOf(tx: Tx, unitId: string, foodId: string) {
  const unit = await tx
    .selectFrom('production_unit')
    .where('id', '=', unitId)
    .select(['id', 'kind'])
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const food = await tx
    .selectFrom('food')
    .where('id', '=', foodId)
    .select('food_group as foodGroup')
    .executeTakeFirstOrThrow()
  const { receivedKg } = await tx
    .selectFrom('lot as l')
    .innerJoin('movement as m', 'm.lot_id', 'l.id')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .where('l.unit_id', '=', unitId)
    .where('m.kind', '=', 'received')
    .where('f.food_group', '=', 'meat')
    .select(sql<number>`coalesce(sum(m.kg), 0)`.as('receivedKg'))
    .executeTakeFirstOrThrow()
  return { kind: unit.kind, foodGroup: food.foodGroup, receivedKg }
}
