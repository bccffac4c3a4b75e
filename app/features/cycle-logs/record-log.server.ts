import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import {
  insertInputMovement,
  lockInputLot,
} from '#app/features/farm-inputs/input-lot.repository.server.ts'
import { decideUse, type UseRefusal } from '#app/features/farm-inputs/input-lot.ts'
import { headsOf } from '#app/features/growth-parameters/planned-yield.ts'
import { lockCycle } from '#app/features/units/production-cycle.repository.server.ts'
import { lockUnit, type PlacedUnit } from '#app/features/units/production-unit.repository.server.ts'
import { roundKg } from '#app/shared/mass.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import { insertCycleLog, listCycleLogs } from './cycle-log.repository.server.ts'
import { deathsOf, decideLog, type LogRefusal } from './cycle-log.ts'
import { aliveHeads } from './flock.ts'
import type { LogKind, LogRequest } from './record-log.form.ts'

type Log = LogRequest & { kind: LogKind; unitId: string; cycleId: string; today: string }

/** Writes down what was put in, what died or what was weighed; what was put in leaves its store. */
export function recordLog(
  db: Database,
  actor: Actor,
  log: Log,
): Promise<Outcome<{ logId: string }, LogRefusal | UseRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, log.unitId, actor.institutionIds)
    const cycle = unit && (await lockCycle(tx, unit.id, log.cycleId))
    if (!unit || !cycle) return refuse('not-found')
    const deaths = deathsOf(await listCycleLogs(tx, cycle.id)).map(({ heads }) => heads)
    const now = { today: log.today, aliveHeads: aliveHeads(headsOf(cycle), deaths) }
    const decision = decideLog(cycle, log, now)
    if (!decision.ok) return decision
    const kg = log.kg === undefined ? undefined : roundKg(log.kg)
    const use = await decideInput(tx, unit, { ...log, kg })
    if (!use.ok) return use

    const { accountId } = actor
    const logId = await insertCycleLog(tx, { ...log, kg, accountId })
    if (log.inputLotId !== undefined && kg !== undefined) {
      const { inputLotId, happenedOn: movedOn } = log
      const used = { inputLotId, kind: 'used' as const, kg: -kg, movedOn, accountId }
      await insertInputMovement(tx, { ...used, cycleLogId: logId })
    }
    const { kind, happenedOn, heads, meanGrams, note } = log
    await recordAuditEvent(tx, actor, {
      verb: `cycle-log.${kind}`,
      subject: { kind: 'production-cycle', id: cycle.id },
      after: { unit: unit.code, food: cycle.foodCode, happenedOn, kg, heads, meanGrams, note },
      institutionId: unit.institutionId,
    })
    return { ok: true, logId }
  })
}

async function decideInput(
  tx: Tx,
  unit: PlacedUnit,
  log: Pick<Log, 'inputLotId' | 'kg' | 'happenedOn'>,
): Promise<Outcome<object, UseRefusal | 'not-found'>> {
  if (log.inputLotId === undefined) return { ok: true }
  const lot = await lockInputLot(tx, log.inputLotId, [unit.institutionId])
  if (!lot) return refuse('not-found')
  const use = { kg: log.kg ?? 0, on: log.happenedOn, unitId: unit.id, unitKind: unit.kind }
  return decideUse(lot, use)
}
