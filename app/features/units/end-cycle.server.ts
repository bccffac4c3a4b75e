import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import type { EndCycleRequest } from './end-cycle.form.ts'
import { lockCycle, setCycleEnded } from './production-cycle.repository.server.ts'
import { decideEnd, type EndRefusal } from './production-cycle.ts'
import { lockUnit } from './production-unit.repository.server.ts'

type End = EndCycleRequest & { unitId: string; today: string }

/** Close a cycle after its last harvest, say that it failed, or give it up with a reason. */
export function endCycle(
  db: Database,
  actor: Actor,
  end: End,
): Promise<Outcome<object, EndRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, end.unitId, actor.institutionIds)
    const cycle = unit && (await lockCycle(tx, unit.id, end.cycleId))
    if (!unit || !cycle) return refuse('not-found')

    const decision = decideEnd(cycle, end, end.today)
    if (!decision.ok) return decision

    const { outcome: status, closedOn, note } = end
    await setCycleEnded(tx, cycle.id, { status, closedOn, note })
    await recordAuditEvent(tx, actor, {
      verb: `cycle.${status}`,
      subject: { kind: 'production-cycle', id: cycle.id },
      before: { status: cycle.status },
      after: { status, closedOn, note },
      institutionId: unit.institutionId,
    })
    return { ok: true }
  })
}
