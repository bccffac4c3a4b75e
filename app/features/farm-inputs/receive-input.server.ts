import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { lockUnit } from '#app/features/units/production-unit.repository.server.ts'
import { roundKg } from '#app/shared/mass.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { insertInputLot, insertInputMovement } from './input-lot.repository.server.ts'
import type { ReceiveInputRequest } from './receive-input.form.ts'

export type ReceiveInputRefusal = 'input-code-taken' | 'received-in-the-future' | 'amount-too-small'

/** Seed, fry, feed or compost comes in: a lot with what was weighed. */
export function receiveInput(
  db: Database,
  actor: Actor,
  input: ReceiveInputRequest & { today: string },
): Promise<Outcome<object, ReceiveInputRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const { institutionId, coalAsh, unitId, today, ...said } = input
    const unit = unitId === undefined ? undefined : await lockUnit(tx, unitId, [institutionId])
    if (!actor.institutionIds.includes(institutionId)) return refuse('not-found')
    if (unitId !== undefined && !unit) return refuse('not-found')
    if (said.receivedOn > today) return refuse('received-in-the-future')
    const kg = roundKg(said.kg)
    if (kg <= 0) return refuse('amount-too-small')

    const containsCoalAsh = coalAsh === undefined ? undefined : coalAsh === 'yes'
    const id = await insertInputLot(tx, { ...said, institutionId, unitId, containsCoalAsh })
    if (id === undefined) return refuse('input-code-taken')
    const { accountId } = actor
    const movedOn = said.receivedOn
    await insertInputMovement(tx, { inputLotId: id, kind: 'received', kg, movedOn, accountId })
    await recordAuditEvent(tx, actor, {
      verb: 'input.received',
      subject: { kind: 'input-lot', id },
      after: { ...said, kg, unit: unit?.code, containsCoalAsh },
      institutionId,
    })
    return { ok: true }
  })
}
