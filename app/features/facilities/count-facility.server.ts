import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { daysBetween } from '#app/shared/day.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import type { CountFacilityRequest } from './count-facility.form.ts'
import { insertFacilityCount, listFacilities } from './facility.repository.server.ts'
import { type CountRefusal, decideCount } from './facility.ts'

/** Notes how many pieces of a facility an institution has; earlier counts stay. */
export function countFacility(
  db: Database,
  actor: Actor,
  { today, ...count }: CountFacilityRequest & { today: string },
): Promise<Outcome<object, CountRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const { institutionId, facility, pieces, countedOn, note } = count
    if (!actor.institutionIds.includes(institutionId)) return refuse('not-found')
    const decided = decideCount(daysBetween(countedOn, today))
    if (!decided.ok) return decided
    const known = await listFacilities(tx, [institutionId])
    const before = known.find((one) => one.facility === facility)
    await insertFacilityCount(tx, { ...count, accountId: actor.accountId })
    await recordAuditEvent(tx, actor, {
      verb: 'facility.counted',
      subject: { kind: 'institution', id: institutionId },
      before: before && { facility, pieces: before.pieces, countedOn: before.countedOn },
      after: { facility, pieces, countedOn, note },
      institutionId,
    })
    return { ok: true }
  })
}
