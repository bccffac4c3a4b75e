import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import {
  listDeliveryRoutes,
  setDeliveryRoute,
} from '#app/features/kitchens/delivery-route.repository.server.ts'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import type { Database } from '#db/database.ts'
import type { SourcesRequest } from './change-sources.form.ts'
import { listSupplierRoutes, setSupplierRoute } from './supplier-route.repository.server.ts'
import { routeChanges, type SupplyRoute } from './supply-route.ts'

/** Every way by which food can come to a kitchen, own units first. */
export async function listSources(db: Database, kitchen: Kitchen): Promise<SupplyRoute[]> {
  const at = { kitchenId: kitchen.id, regionId: kitchen.regionId }
  const own = await listDeliveryRoutes(db, at)
  const suppliers = await listSupplierRoutes(db, at)
  return [
    ...own.map((route) => ({ kind: 'own' as const, ...route })),
    ...suppliers.map((route) => ({ kind: 'supplier' as const, ...route })),
  ]
}

/** Opens, prices and closes the ways by which food comes to a kitchen. */
export async function changeSources(
  db: Database,
  actor: Actor,
  kitchen: Kitchen,
  { routes }: SourcesRequest,
) {
  return db.transaction().execute(async (tx) => {
    const changes = routeChanges(await listSources(tx, kitchen), routes)
    for (const { kind, id, after } of changes) {
      const kitchenId = kitchen.id
      if (kind === 'own') await setDeliveryRoute(tx, { kitchenId, institutionId: id }, after)
      else await setSupplierRoute(tx, { kitchenId, supplierId: id }, after)
    }
    if (changes.length > 0) {
      await recordAuditEvent(tx, actor, {
        verb: 'sources.changed',
        subject: { kind: 'kitchen', id: kitchen.code },
        before: changes.map(({ kind, id, before }) => ({ kind, id, idrPerKg: before })),
        after: changes.map(({ kind, id, after }) => ({ kind, id, idrPerKg: after })),
        institutionId: kitchen.institutionId,
      })
    }
    return { ok: true as const, changed: changes.length }
  })
}
