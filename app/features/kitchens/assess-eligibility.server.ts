import type { Actor } from '#app/features/accounts/actor.ts'
import type { SentFile } from '#app/features/attachments/attachment.ts'
import { storeAttachments } from '#app/features/attachments/store-attachments.server.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Database } from '#db/database.ts'
import type { AssessRequest } from './assess-eligibility.form.ts'
import { insertEligibilityAnswer, insertEvidence } from './eligibility.repository.server.ts'
import { decideAnswer } from './eligibility.ts'
import type { Kitchen } from './kitchen.ts'
import { requirementsOn } from './read-eligibility.server.ts'

/** Adds a dated answer with its evidence to the kitchen's history; earlier answers stay. */
export async function assessEligibility(
  db: Database,
  actor: Actor,
  place: { kitchen: Kitchen; today: string },
  { files = [], ...request }: AssessRequest & { files?: readonly SentFile[] },
) {
  return db.transaction().execute(async (tx) => {
    const decided = decideAnswer(request, place.today, await requirementsOn(tx, place.today))
    if (!decided.ok) return decided
    const { kitchen } = place
    const { accountId } = actor
    const owner = { institutionId: kitchen.institutionId, accountId, kind: 'eligibility' as const }
    const kept = await storeAttachments(tx, owner, files)
    if (!kept.ok) return kept
    const answer = { ...request, kitchenId: kitchen.id, accountId }
    const answerId = await insertEligibilityAnswer(tx, answer)
    await insertEvidence(
      tx,
      answerId,
      kept.stored.map(({ id }) => id),
    )
    await recordAuditEvent(tx, actor, {
      verb: 'eligibility.answered',
      subject: { kind: 'kitchen', id: kitchen.id },
      after: { ...request, evidence: kept.stored },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}
