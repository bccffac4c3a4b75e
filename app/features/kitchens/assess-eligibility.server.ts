import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Database } from '#db/database.ts'
import type { AssessRequest } from './assess-eligibility.form.ts'
import { insertEligibilityAnswer } from './eligibility.repository.server.ts'
import { decideAnswer } from './eligibility.ts'
import type { Kitchen } from './kitchen.ts'
import { requirementsOn } from './read-eligibility.server.ts'

/** Adds a dated answer to the kitchen's history; earlier answers stay. */
export async function assessEligibility(
  db: Database,
  actor: Actor,
  place: { kitchen: Kitchen; today: string },
  request: AssessRequest,
) {
  return db.transaction().execute(async (tx) => {
    const decided = decideAnswer(request, place.today, await requirementsOn(tx, place.today))
    if (!decided.ok) return decided
    const { kitchen } = place
    const { accountId } = actor
    await insertEligibilityAnswer(tx, { ...request, kitchenId: kitchen.id, accountId })
    await recordAuditEvent(tx, actor, {
      verb: 'eligibility.answered',
      subject: { kind: 'kitchen', id: kitchen.id },
      after: request,
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}
