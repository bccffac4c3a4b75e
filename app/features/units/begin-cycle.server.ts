import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { addDays } from '#app/shared/day.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import type { BeginCycleRequest } from './begin-cycle.form.ts'
import {
  listCurrentCycles,
  lockCycle,
  setCycleBegun,
} from './production-cycle.repository.server.ts'
import { type BeginRefusal, decideBegin } from './production-cycle.ts'
import { lockUnit } from './production-unit.repository.server.ts'

type Begin = BeginCycleRequest & { unitId: string; today: string }

/** What was planned is sown, stocked or housed; a later start moves its expected days as much. */
export function beginCycle(
  db: Database,
  actor: Actor,
  begin: Begin,
): Promise<Outcome<object, BeginRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, begin.unitId, actor.institutionIds)
    const cycle = unit && (await lockCycle(tx, unit.id, begin.cycleId))
    if (!unit || !cycle) return refuse('not-found')

    const current = await listCurrentCycles(tx, [unit.id])
    const decision = decideBegin(unit, cycle, current, begin)
    if (!decision.ok) return decision

    const moved = (day: string | undefined) => day && addDays(day, decision.laterDays)
    await setCycleBegun(tx, cycle.id, {
      startedOn: begin.startedOn,
      expectedFrom: moved(cycle.expectedFrom),
      expectedUntil: moved(cycle.expectedUntil),
      quantity: begin.quantity ?? cycle.quantity,
    })
    await recordAuditEvent(tx, actor, {
      verb: 'cycle.begun',
      subject: { kind: 'production-cycle', id: cycle.id },
      before: { status: cycle.status, startedOn: cycle.startedOn, quantity: cycle.quantity },
      after: { status: 'running', startedOn: begin.startedOn, quantity: begin.quantity },
      institutionId: unit.institutionId,
    })
    return { ok: true }
  })
}
