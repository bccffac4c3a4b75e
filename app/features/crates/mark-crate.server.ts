import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { insertCrate } from './crate.repository.server.ts'
import type { MarkRequest } from './mark-crate.form.ts'

/** A crate gets its code and its mark: food, or pens. */
export function markCrate(
  db: Database,
  actor: Actor,
  crate: MarkRequest & { today: string },
): Promise<Outcome<object, 'crate-code-taken' | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const { institutionId, code, mark, today } = crate
    if (!actor.institutionIds.includes(institutionId)) return refuse('not-found')
    const id = await insertCrate(tx, { institutionId, code, mark, markedOn: today })
    if (id === undefined) return refuse('crate-code-taken')
    await recordAuditEvent(tx, actor, {
      verb: 'crate.marked',
      subject: { kind: 'crate', id },
      after: { code, mark },
      institutionId,
    })
    return { ok: true }
  })
}
