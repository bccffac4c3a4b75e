import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { StartRefusal } from '#app/features/units/production-cycle.ts'
import { lockUnit } from '#app/features/units/production-unit.repository.server.ts'
import { startCycleIn } from '#app/features/units/start-cycle.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import { lockLine, setLineDecided } from './calendar-line.repository.server.ts'
import { type CalendarLine, decideLine, type LineRefusal } from './calendar-line.ts'
import type { DecideLineRequest } from './decide-line.form.ts'

type Deciding = DecideLineRequest & { unitId: string; today: string }
export type DecideLineRefusal = LineRefusal | StartRefusal | 'not-found'

/**
 * Accepts, changes or declines a line. What is accepted or changed becomes a cycle of the unit in the
 * same transaction, with what it was proposed as beside it; a line is decided once.
 */
export function decideCalendarLine(
  db: Database,
  actor: Actor,
  asked: Deciding,
): Promise<Outcome<{ cycleId?: string }, DecideLineRefusal>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, asked.unitId, actor.institutionIds)
    const line = unit && (await lockLine(tx, unit.id, asked.lineId))
    if (!unit || !line) return refuse('not-found')
    const decided = decideLine(line, asked, asked.today)
    if (!decided.ok) return decided
    const started = await startIfWanted(tx, actor, { line, decided, asked })
    if (!started.ok) return started
    const { status, quantity, startedOn } = decided
    const { cycleId } = started
    const { reason } = asked
    const decision = { status, quantity, startedOn, cycleId, reason }
    const { accountId, name: actorName } = actor
    await setLineDecided(tx, line.id, { ...decision, accountId, actorName })
    await recordAuditEvent(tx, actor, {
      verb: `calendar-line.${status}`,
      subject: { kind: 'calendar-line', id: line.id },
      before: { startFrom: line.startFrom, quantity: line.proposedQuantity },
      after: { unit: unit.code, food: line.foodCode, ...decision },
      institutionId: unit.institutionId,
    })
    return { ok: true, ...(cycleId && { cycleId }) }
  })
}

type Wanted = {
  line: CalendarLine
  decided: { quantity?: number; startedOn?: string }
  asked: Deciding
}

async function startIfWanted(
  tx: Tx,
  actor: Actor,
  { line, decided, asked }: Wanted,
): Promise<Outcome<{ cycleId?: string }, StartRefusal | 'not-found'>> {
  if (decided.startedOn === undefined) return { ok: true }
  return startCycleIn(tx, actor, {
    unitId: line.unitId,
    today: asked.today,
    foodId: line.foodId,
    startedOn: decided.startedOn,
    quantity: decided.quantity,
    quantityMeasure: line.quantityMeasure,
    expectedFrom: undefined,
    expectedUntil: undefined,
    heightCm: undefined,
    note: asked.reason,
  })
}
