import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { insertInputMovement } from '#app/features/farm-inputs/input-lot.repository.server.ts'
import { lockCycle } from '#app/features/units/production-cycle.repository.server.ts'
import { lockUnit } from '#app/features/units/production-unit.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { insertCycleLog, listCycleLogs } from './cycle-log.repository.server.ts'
import type { TakeBackRefusal } from './cycle-log.ts'

type TakeBack = { unitId: string; cycleId: string; logId: string; reason: string; today: string }

/** Takes an event back: it stays and counts no more, and what it took from a store returns. */
export function takeBackLog(
  db: Database,
  actor: Actor,
  { unitId, cycleId, logId, reason, today }: TakeBack,
): Promise<Outcome<object, TakeBackRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, unitId, actor.institutionIds)
    const cycle = unit && (await lockCycle(tx, unit.id, cycleId))
    const logs = cycle ? await listCycleLogs(tx, cycle.id) : []
    const log = logs.find(({ id }) => id === logId)
    if (!unit || !cycle || !log) return refuse('not-found')
    if (log.isTakenBack) return refuse('log-taken-back-before')

    const { accountId } = actor
    const back = {
      kind: 'taken-back' as const,
      happenedOn: today,
      note: reason,
      takesBackId: logId,
    }
    const backId = await insertCycleLog(tx, { ...back, cycleId: cycle.id, accountId })
    if (log.input && log.kg !== undefined) {
      const { lotId: inputLotId } = log.input
      const reversed = { kind: 'reversed' as const, kg: log.kg, movedOn: today, accountId, reason }
      await insertInputMovement(tx, { inputLotId, cycleLogId: backId, ...reversed })
    }
    await recordAuditEvent(tx, actor, {
      verb: 'cycle-log.taken-back',
      subject: { kind: 'production-cycle', id: cycle.id },
      before: { kind: log.kind, happenedOn: log.happenedOn, kg: log.kg, heads: log.heads },
      after: { unit: unit.code, reason },
      institutionId: unit.institutionId,
    })
    return { ok: true }
  })
}
