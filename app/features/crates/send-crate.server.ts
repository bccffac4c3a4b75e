import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { insertTrip, lockCrate, setMark } from './crate.repository.server.ts'
import { decideTrip, type TripRefusal } from './crate.ts'
import type { TripRequest } from './mark-crate.form.ts'

/** A crate goes with its load; what once went to the waste point or the pens is marked so for good. */
export function sendCrate(
  db: Database,
  actor: Actor,
  trip: TripRequest & { today: string },
): Promise<Outcome<object, TripRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const crate = await lockCrate(tx, trip.crateId, actor.institutionIds)
    if (!crate) return refuse('not-found')
    const decision = decideTrip(crate, trip, trip.today)
    if (!decision.ok) return decision

    const { carries, goesTo, carriedOn } = trip
    const { accountId } = actor
    await insertTrip(tx, { crateId: crate.id, carries, goesTo, carriedOn, accountId })
    if (decision.mark !== crate.mark) await setMark(tx, crate.id, decision.mark, carriedOn)
    await recordAuditEvent(tx, actor, {
      verb: 'crate.sent',
      subject: { kind: 'crate', id: crate.id },
      before: { mark: crate.mark },
      after: { code: crate.code, carries, goesTo, carriedOn, mark: decision.mark },
      institutionId: crate.institutionId,
    })
    return { ok: true }
  })
}
