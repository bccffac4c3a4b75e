import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { findGrownFood } from './grown-food.repository.server.ts'
import { insertCycle, listCurrentCycles } from './production-cycle.repository.server.ts'
import { decideStart, type StartRefusal } from './production-cycle.ts'
import { lockUnit } from './production-unit.repository.server.ts'
import type { StartCycleRequest } from './start-cycle.form.ts'

type Start = StartCycleRequest & { unitId: string; today: string }

/** Sow, stock or house: the unit is held, so that a pond is not stocked twice at once. */
export function startCycle(
  db: Database,
  actor: Actor,
  start: Start,
): Promise<Outcome<{ cycleId: string; isHeightUnknown?: true }, StartRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, start.unitId, actor.institutionIds)
    const food = await findGrownFood(tx, start.foodId)
    if (!unit || !food) return refuse('not-found')

    const current = await listCurrentCycles(tx, [unit.id])
    const decision = decideStart(unit, current, { ...start, foodCode: food.code }, start.today)
    if (!decision.ok) return decision

    const { status, expectedFrom, expectedUntil, isHeightUnknown } = decision
    const cycleId = await insertCycle(tx, { ...start, status, expectedFrom, expectedUntil })
    await recordAuditEvent(tx, actor, {
      verb: 'cycle.started',
      subject: { kind: 'production-cycle', id: cycleId },
      after: {
        unit: unit.code,
        food: food.code,
        startedOn: start.startedOn,
        status,
        heightCm: start.heightCm,
        isHeightUnknown,
      },
      institutionId: unit.institutionId,
    })
    return { ok: true, cycleId, ...(isHeightUnknown && { isHeightUnknown }) }
  })
}
