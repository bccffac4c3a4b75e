import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import type { Database } from '#db/database.ts'
import type { AppointRequest } from './appoint-signatory.form.ts'
import {
  endSignatory,
  insertSignatory,
  listCandidates,
  listSignatories,
  lockKitchen,
} from './signatory.repository.server.ts'
import { decideAppointment } from './signatory.ts'

/** Names who signs a kitchen's papers in a position; the one before stays on record. */
export async function appointSignatory(
  db: Database,
  actor: Actor,
  kitchen: Kitchen,
  wanted: AppointRequest,
) {
  return db.transaction().execute(async (tx) => {
    await lockKitchen(tx, kitchen.id)
    const signatories = await listSignatories(tx, kitchen.id)
    const candidates = await listCandidates(tx, kitchen)
    const decided = decideAppointment(wanted, { signatories, candidates })
    if (!decided.ok) return decided
    const { position, accountId } = wanted
    const before = signatories.find((one) => one.position === position)
    await endSignatory(tx, { kitchenId: kitchen.id, position, accountId: actor.accountId })
    if (accountId !== undefined) {
      await insertSignatory(tx, { kitchenId: kitchen.id, position, accountId })
    }
    await recordAuditEvent(tx, actor, {
      verb: 'signatory.appointed',
      subject: { kind: 'kitchen', id: kitchen.code },
      before: before && { position, accountId: before.accountId },
      after: { position, accountId },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}
