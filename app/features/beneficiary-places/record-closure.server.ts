import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { listPlaceClosures } from '#app/features/beneficiaries/beneficiary-group.repository.server.ts'
import { decideClosure } from '#app/features/beneficiaries/place-closure.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import type { ClosureRequest } from './change-places.form.ts'
import { deleteClosure, insertClosure, lockKitchen } from './place.repository.server.ts'
import { type KitchenNow, readPlaceSituation } from './read-place-situation.server.ts'

/** Days on which one place gets nothing, such as exams; the planner then cooks nothing for it. */
export async function recordClosure(
  db: Database,
  actor: Actor,
  place: KitchenNow,
  request: ClosureRequest,
) {
  return db.transaction().execute(async (tx) => {
    const { kitchen } = place
    await lockKitchen(tx, kitchen.id)
    const decided = decideClosure(request, await readPlaceSituation(tx, place))
    if (!decided.ok) return decided
    await insertClosure(tx, { ...request, accountId: actor.accountId })
    await recordAuditEvent(tx, actor, {
      verb: 'place.closed',
      subject: { kind: 'beneficiary-place', id: request.placeId },
      after: request,
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}

/** Takes back days that have not begun; the trail keeps that they were said. */
export async function removeClosure(db: Database, actor: Actor, place: KitchenNow, id: string) {
  return db.transaction().execute(async (tx) => {
    const { kitchen } = place
    const closure = (await listPlaceClosures(tx, kitchen.id)).find((one) => one.id === id)
    if (!closure) return refuse('not-found')
    const { opensOn } = await readPlaceSituation(tx, place)
    if (closure.closedFrom < opensOn) return refuse('too-late-for-that-day')
    await deleteClosure(tx, id)
    const { placeId, closedFrom, closedUntil, reason } = closure
    await recordAuditEvent(tx, actor, {
      verb: 'place.opened',
      subject: { kind: 'beneficiary-place', id: placeId },
      before: { closedFrom, closedUntil, reason },
      institutionId: kitchen.institutionId,
    })
    return { ok: true as const }
  })
}
