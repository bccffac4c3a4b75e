import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Database } from '#db/database.ts'
import {
  insertKitchen,
  listGateWindows,
  listKitchenCodes,
  listKitchenEquipment,
  updateKitchen,
} from './kitchen.repository.server.ts'
import { decideNewKitchen, type Kitchen } from './kitchen.ts'
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

/** Says anew what a kitchen is called and what its gate, machines and roads allow. */
export async function changeKitchen(
  db: Database,
  actor: Actor,
  kitchen: Kitchen,
  { institutionId: _fixed, ...request }: RegisterKitchenRequest,
) {
  return db.transaction().execute(async (tx) => {
    const others = (await listKitchenCodes(tx)).filter((code) => code !== kitchen.code)
    const decided = decideNewKitchen(request, others)
    if (!decided.ok) return decided
    const { id, name, limits } = kitchen
    const before = {
      name,
      ...limits,
      gateWindows: await listGateWindows(tx, id),
      equipment: await listKitchenEquipment(tx, id),
    }
    await updateKitchen(tx, id, request)
    await recordAuditEvent(tx, actor, {
      verb: 'kitchen.changed',
      subject: { kind: 'kitchen', id },
      before,
      after: request,
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const, kitchenId: id }
  })
}
