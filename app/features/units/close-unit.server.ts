import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import type { CloseUnitRequest } from './close-unit.form.ts'
import { listCurrentCycles } from './production-cycle.repository.server.ts'
import { lockUnit, setUnitClosed } from './production-unit.repository.server.ts'
import { type CloseUnitRefusal, decideClosing } from './unit-saying.ts'

/** Closes a unit on a day. Its cycles, harvests and reports stay; nothing new starts in it. */
export function closeUnit(
  db: Database,
  actor: Actor,
  end: CloseUnitRequest & { unitId: string; today: string },
): Promise<Outcome<object, CloseUnitRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, end.unitId, actor.institutionIds)
    if (!unit) return refuse('not-found')
    const current = await listCurrentCycles(tx, [unit.id])
    const decided = decideClosing(unit, current, end.closedOn, end.today)
    if (!decided.ok) return decided
    const { closedOn, note } = end
    await setUnitClosed(tx, unit.id, { closedOn, note })
    await recordAuditEvent(tx, actor, {
      verb: 'unit.closed',
      subject: { kind: 'production-unit', id: unit.id },
      after: { closedOn, note },
      institutionId: unit.institutionId,
    })
    return { ok: true }
  })
}
