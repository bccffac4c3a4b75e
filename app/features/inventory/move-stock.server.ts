import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { roundKg } from '#app/shared/mass.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { lockLot } from './lot.repository.server.ts'
import type { MoveRequest } from './move-stock.form.ts'
import { findStockKg, insertMovement } from './movement.repository.server.ts'
import { decideMove, type MoveRefusal } from './movement.ts'

/** Take from a lot, write off what spoilt, or say what the scale says. The balance is never written. */
export function moveStock(
  db: Database,
  actor: Actor,
  move: MoveRequest & { today: string },
): Promise<Outcome<{ leftKg: number }, MoveRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const lot = await lockLot(tx, move.lotId, actor.institutionIds)
    if (!lot) return refuse('not-found')

    const inStockKg = await findStockKg(tx, lot.id)
    const decision = decideMove(
      { ...lot, inStockKg },
      { ...move, kg: roundKg(move.kg) },
      move.today,
    )
    if (!decision.ok) return decision

    const { kind, movedOn, reason, cause } = move
    const { kg, leftKg } = decision
    const accountId = actor.accountId
    await insertMovement(tx, { lotId: lot.id, kind, kg, movedOn, accountId, reason, cause })
    await recordAuditEvent(tx, actor, {
      verb: `lot.${kind}`,
      subject: { kind: 'lot', id: lot.id },
      before: { kg: inStockKg },
      after: { code: lot.code, movedKg: kg, kg: leftKg, reason, cause },
      institutionId: lot.institutionId,
    })
    return { ok: true, leftKg }
  })
}
