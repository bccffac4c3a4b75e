import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import type { Database } from '#db/database.ts'
import type { LetterheadRequest } from './change-letterhead.form.ts'
import { findLetterhead, saveLetterhead } from './letterhead.repository.server.ts'

/** The head of all papers of a kitchen's institution. */
export async function changeLetterhead(
  db: Database,
  actor: Actor,
  { institutionId }: Pick<Kitchen, 'institutionId'>,
  wanted: LetterheadRequest,
) {
  return db.transaction().execute(async (tx) => {
    const before = await findLetterhead(tx, institutionId)
    await saveLetterhead(tx, institutionId, wanted)
    await recordAuditEvent(tx, actor, {
      verb: 'letterhead.changed',
      subject: { kind: 'institution', id: institutionId },
      before,
      after: wanted,
      institutionId,
    })
    return { ok: true as const }
  })
}
