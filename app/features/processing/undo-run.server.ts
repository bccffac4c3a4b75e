import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { lockLot } from '#app/features/inventory/lot.repository.server.ts'
import { findStockKg, insertMovement } from '#app/features/inventory/movement.repository.server.ts'
import { lockUnit } from '#app/features/units/production-unit.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { decideUndo, type UndoRefusal } from './processing.ts'
import { lockRun, setRunUndone } from './processing-run.repository.server.ts'
import type { UndoRequest } from './run-processing.form.ts'

type Undo = UndoRequest & { unitId: string; today: string; now: Date }

/** Takes a run back by movements the other way: its lot is empty again, the inputs have theirs. */
export function undoRun(
  db: Database,
  actor: Actor,
  { unitId, runId, reason, today, now }: Undo,
): Promise<Outcome<object, UndoRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, unitId, actor.institutionIds)
    const run = unit && (await lockRun(tx, unit.id, runId))
    const output = run && (await lockLot(tx, run.outputLotId, actor.institutionIds))
    if (!unit || !run || !output) return refuse('not-found')
    const leftKg = await findStockKg(tx, output.id)
    const isUndone = run.undoneReason !== undefined
    const decision = decideUndo({ isUndone, madeKg: run.madeKg, leftKg })
    if (!decision.ok) return decision

    const shared = { kind: 'reversed' as const, movedOn: today, accountId: actor.accountId, reason }
    await insertMovement(tx, { ...shared, lotId: output.id, kg: -leftKg })
    for (const { lotId, kg } of run.draws) await insertMovement(tx, { ...shared, lotId, kg })
    await setRunUndone(tx, run.id, now, reason)
    await recordAuditEvent(tx, actor, {
      verb: 'processing.undone',
      subject: { kind: 'processing-run', id: run.id },
      before: { lot: output.code, kg: leftKg },
      after: { reason },
      institutionId: unit.institutionId,
    })
    return { ok: true }
  })
}
