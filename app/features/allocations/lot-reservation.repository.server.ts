import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { AllocationPurpose } from '#db/tables/allocations.ts'

/** Of lots that were shared out: how many kilograms are still kept from MBG kitchens, by lot id. */
export async function listKept(db: Database, lotIds: readonly string[]) {
  if (lotIds.length === 0) return new Map<string, { openKg: number }>()
  const rows = await db
    .selectFrom('lot_reservation')
    .where('lot_id', 'in', [...lotIds])
    .where('released_at', 'is', null)
    .select('lot_id as id')
    .select(
      sql<number>`coalesce(sum(kg) filter (where handed_over_on is null), 0)::float8`.as('openKg'),
    )
    .groupBy('lot_id')
    .execute()
  return new Map(rows.map(({ id, openKg }) => [id, { openKg }]))
}

export type Reservation = {
  id: string
  lotId: string
  lotCode: string
  foodNameId: string
  foodNameEn: string
  purpose: AllocationPurpose
  kg: number
  reason: string
  reservedAt: Date
  handedOverOn?: string
  handedTo?: string
}

/** What was kept of a unit's lots, the newest first; released ones are left out. */
export async function listReservations(db: Database, unitId: string): Promise<Reservation[]> {
  const rows = await reservations(db)
    .where('l.unit_id', '=', unitId)
    .where('r.released_at', 'is', null)
    .orderBy('r.reserved_at', 'desc')
    .orderBy('r.purpose')
    .limit(60)
    .execute()
  return rows.map(reservationOf)
}

/** What is kept of one lot, or was and is handed over. */
export async function listReservationsOfLot(db: Database, lotId: string): Promise<Reservation[]> {
  const rows = await reservations(db)
    .where('r.lot_id', '=', lotId)
    .where('r.released_at', 'is', null)
    .execute()
  return rows.map(reservationOf)
}

/** An open reservation of a lot of these institutions, held until the transaction ends. */
export async function lockReservation(tx: Tx, id: string, institutionIds: readonly string[]) {
  await tx.selectFrom('lot_reservation').where('id', '=', id).select('id').forUpdate().execute()
  const row = await reservations(tx)
    .where('r.id', '=', id)
    .where('l.institution_id', 'in', [...institutionIds])
    .select('l.institution_id as institutionId')
    .executeTakeFirst()
  return (
    row && { ...reservationOf(row), institutionId: row.institutionId, releasedAt: row.released_at }
  )
}

const reservations = (db: Database) =>
  db
    .selectFrom('lot_reservation as r')
    .innerJoin('lot as l', 'l.id', 'r.lot_id')
    .innerJoin('food as f', 'f.id', 'l.food_id')
    .select(['r.id', 'r.lot_id as lotId', 'l.code as lotCode', 'r.purpose', 'r.kg', 'r.reason'])
    .select(['f.name_id as foodNameId', 'f.name_en as foodNameEn', 'r.reserved_at as reservedAt'])
    .select(['r.handed_over_on', 'r.handed_to', 'r.released_at'])

type Row = Awaited<ReturnType<ReturnType<typeof reservations>['executeTakeFirstOrThrow']>>

const reservationOf = ({
  handed_over_on,
  handed_to,
  released_at: _,
  ...row
}: Row): Reservation => ({
  ...row,
  handedOverOn: handed_over_on ?? undefined,
  handedTo: handed_to ?? undefined,
})

type NewReservation = {
  lotId: string
  purpose: AllocationPurpose
  kg: number
  reason: string
  accountId: string
}

export const insertReservations = async (tx: Tx, rows: readonly NewReservation[]) => {
  if (rows.length === 0) return
  await tx
    .insertInto('lot_reservation')
    .values(
      rows.map((row) => ({
        lot_id: row.lotId,
        purpose: row.purpose,
        kg: row.kg,
        reason: row.reason,
        account_id: row.accountId,
      })),
    )
    .execute()
}

/** A lot is split anew: what was kept of it before and is still there is free again. */
export const releaseReservations = (tx: Tx, lotId: string) =>
  tx
    .updateTable('lot_reservation')
    .set({ released_at: sql<Date>`now()` })
    .where('lot_id', '=', lotId)
    .where('handed_over_on', 'is', null)
    .where('released_at', 'is', null)
    .execute()

export const setHandedOver = (tx: Tx, id: string, hand: { on: string; to: string }) =>
  tx
    .updateTable('lot_reservation')
    .set({ handed_over_on: hand.on, handed_to: hand.to })
    .where('id', '=', id)
    .execute()
