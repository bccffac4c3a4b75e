import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Database } from '#db/database.ts'
import { insertKitchen, listKitchenCodes } from './kitchen.repository.server.ts'
import { decideNewKitchen } from './kitchen.ts'
import type { RegisterKitchenRequest } from './register-kitchen.form.ts'

/** Registers the kitchen of an institution, with what its gate, its machines and its roads allow. */
export async function registerKitchen(db: Database, actor: Actor, request: RegisterKitchenRequest) {
  return db.transaction().execute(async (tx) => {
    const decided = decideNewKitchen(request, await listKitchenCodes(tx))
    if (!decided.ok) return decided
    const kitchenId = await insertKitchen(tx, { ...request, code: decided.code })
    await recordAuditEvent(tx, actor, {
      verb: 'kitchen.registered',
      subject: { kind: 'kitchen', id: kitchenId },
      after: { ...request, code: decided.code },
      institutionId: request.institutionId,
    })
    return { ok: true as const, kitchenId }
  })
}
