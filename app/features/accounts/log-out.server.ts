import type { Person } from '#app/features/accounts/actor.ts'
import { deleteSessionsOf } from '#app/features/accounts/session.repository.server.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Database } from '#db/database.ts'

/** Ends every session of a person: for a phone that was lost. */
export const logOutEverywhere = (db: Database, { accountId, name }: Person) =>
  db.transaction().execute(async (tx) => {
    await deleteSessionsOf(tx, accountId)
    await recordAuditEvent(
      tx,
      { accountId, name, role: 'self' },
      { verb: 'session.ended-everywhere', subject: { kind: 'account', id: accountId } },
    )
  })
