import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { lockLot } from './lot.repository.server.ts'
import { setLotStorage } from './lot-page.repository.server.ts'
import type { StoreRequest } from './store-lot.form.ts'

/** Say where a lot lies and how warm it is kept. */
export const storeLot = (
  db: Database,
  actor: Actor,
  request: StoreRequest & { lotId: string },
): Promise<Outcome<object, 'not-found'>> =>
  db.transaction().execute(async (tx) => {
    const lot = await lockLot(tx, request.lotId, actor.institutionIds)
    if (!lot) return refuse('not-found')
    const { place, storageClass } = request
    await setLotStorage(tx, lot.id, {
      ...(place && { place }),
      ...(storageClass && { storageClass }),
    })
    await recordAuditEvent(tx, actor, {
      verb: 'lot.stored',
      subject: { kind: 'lot', id: lot.id },
      after: { code: lot.code, place, storageClass },
      institutionId: lot.institutionId,
    })
    return { ok: true }
  })
