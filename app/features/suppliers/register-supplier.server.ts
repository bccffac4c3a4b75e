import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import type { SupplierRequest } from './register-supplier.form.ts'
import { insertSupplier, setSupplierRoute } from './supplier-route.repository.server.ts'

/** Takes up a supplier of the kitchen's region, with the way to this kitchen. */
export async function registerSupplier(
  db: Database,
  actor: Actor,
  kitchen: Kitchen,
  { transportIdrPerKg, ...supplier }: SupplierRequest,
) {
  return db.transaction().execute(async (tx) => {
    const supplierId = await insertSupplier(tx, { ...supplier, regionId: kitchen.regionId })
    if (supplierId === undefined) return refuse('supplier-known-already')
    await setSupplierRoute(tx, { kitchenId: kitchen.id, supplierId }, transportIdrPerKg)
    await recordAuditEvent(tx, actor, {
      verb: 'supplier.registered',
      subject: { kind: 'supplier', id: supplierId },
      after: { ...supplier, kitchen: kitchen.code, transportIdrPerKg },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const, supplierId }
  })
}
