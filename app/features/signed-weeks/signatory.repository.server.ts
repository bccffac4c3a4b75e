import { sql } from 'kysely'
import type { Database, Tx } from '#db/database.ts'
import type { Position } from './signing.ts'

/** Who signs for a kitchen now, by position. */
export const listSignatories = (db: Database, kitchenId: string) =>
  db
    .selectFrom('signatory as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .where('s.kitchen_id', '=', kitchenId)
    .where('s.ended_at', 'is', null)
    .select(['s.id', 's.position', 's.account_id as accountId', 'a.display_name as name'])
    .select(['a.is_active as isActive', 's.appointed_at as appointedAt'])
    .orderBy('s.position')
    .execute()

/** Who signs as what at which kitchen now, of all kitchens, by kitchen. */
export const listSeats = (db: Database) =>
  db
    .selectFrom('signatory as s')
    .innerJoin('kitchen as k', 'k.id', 's.kitchen_id')
    .where('s.ended_at', 'is', null)
    .select([
      's.account_id as accountId',
      's.position',
      'k.id as kitchenId',
      'k.name as kitchenName',
    ])
    .orderBy('k.name')
    .orderBy('s.position')
    .execute()

/** Active accounts that may sign menus of an institution, by name. */
export const listCandidates = (db: Database, { institutionId }: { institutionId: string }) =>
  db
    .selectFrom('account as a')
    .innerJoin('account_role as r', 'r.account_id', 'a.id')
    .innerJoin('institution as i', (join) => join.on('i.id', '=', institutionId))
    .where('a.is_active', '=', true)
    .where('r.role', '=', 'kitchen-manager')
    .where(({ or, eb }) =>
      or([
        eb('r.institution_id', '=', institutionId),
        eb('r.region_id', '=', eb.ref('i.region_id')),
      ]),
    )
    .select(['a.id', 'a.display_name as name', 'a.email'])
    .distinct()
    .orderBy('a.display_name')
    .execute()

/** The kitchen's row is the lock: of two who appoint at once, the second waits and sees the first. */
export const lockKitchen = (tx: Tx, kitchenId: string) =>
  tx.selectFrom('kitchen').where('id', '=', kitchenId).select('id').forNoKeyUpdate().execute()

export const endSignatory = (
  tx: Tx,
  ended: { kitchenId: string; position: Position; accountId: string },
) =>
  tx
    .updateTable('signatory')
    .set({ ended_at: sql<Date>`now()`, ended_by: ended.accountId })
    .where('kitchen_id', '=', ended.kitchenId)
    .where('position', '=', ended.position)
    .where('ended_at', 'is', null)
    .execute()

export const insertSignatory = (
  tx: Tx,
  { kitchenId, position, accountId }: { kitchenId: string; position: Position; accountId: string },
) =>
  tx
    .insertInto('signatory')
    .values({ kitchen_id: kitchenId, position, account_id: accountId })
    .execute()
