import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { MovementCause } from './cause.ts'
import type { Movement, MovementKind } from './movement.ts'

type NewMovement = {
  lotId: string
  kind: MovementKind
  kg: number
  movedOn: string
  accountId: string
  reason?: string
  cause?: MovementCause
}

export const insertMovement = (tx: Tx, movement: NewMovement) =>
  tx
    .insertInto('movement')
    .values({
      lot_id: movement.lotId,
      kind: movement.kind,
      kg: movement.kg,
      moved_on: movement.movedOn,
      account_id: movement.accountId,
      reason: movement.reason ?? null,
      cause: movement.cause ?? null,
    })
    .execute()

/** What is left of a lot in kg: the sum of its movements, 0 when nothing ever moved. */
export async function findStockKg(db: Database, lotId: string): Promise<number> {
  const { kg } = await db
    .selectFrom('movement')
    .where('lot_id', '=', lotId)
    .select(sql<number>`coalesce(sum(kg), 0)`.as('kg'))
    .executeTakeFirstOrThrow()
  return kg
}

/** What moved in or out of a lot, in the order in which it was recorded. */
export async function listMovements(db: Database, lotId: string): Promise<Movement[]> {
  const rows = await db
    .selectFrom('movement')
    .where('lot_id', '=', lotId)
    .select(['id', 'lot_id as lotId', 'kind', 'kg', 'moved_on as movedOn', 'reason'])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, reason: row.reason ?? undefined }))
}
