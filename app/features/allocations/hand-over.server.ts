import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { lockLot } from '#app/features/inventory/lot.repository.server.ts'
import { findStockKg, insertMovement } from '#app/features/inventory/movement.repository.server.ts'
import { decideMove, type MoveRefusal } from '#app/features/inventory/movement.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { lockReservation, setHandedOver } from './lot-reservation.repository.server.ts'

type Handing = { reservationId: string; handedTo: string; today: string }
export type HandOverRefusal = MoveRefusal | 'not-found' | 'reservation-ended'

/** What was kept leaves the store: to the inmates' kitchen, to seed, to the market. */
export function handOver(
  db: Database,
  actor: Actor,
  { reservationId, handedTo, today }: Handing,
): Promise<Outcome<{ kg: number }, HandOverRefusal>> {
  return db.transaction().execute(async (tx) => {
    const kept = await lockReservation(tx, reservationId, actor.institutionIds)
    const lot = kept && (await lockLot(tx, kept.lotId, actor.institutionIds))
    if (!kept || !lot) return refuse('not-found')
    if (kept.handedOverOn || kept.releasedAt) return refuse('reservation-ended')
    const inStockKg = await findStockKg(tx, lot.id)
    const asked = { kind: 'issued' as const, kg: kept.kg, movedOn: today }
    const move = decideMove({ ...lot, inStockKg }, asked, today)
    if (!move.ok) return move
    const { accountId } = actor
    const reason = `${kept.purpose}: ${handedTo}`
    await insertMovement(tx, { lotId: lot.id, ...asked, kg: move.kg, accountId, reason })
    await setHandedOver(tx, kept.id, { on: today, to: handedTo })
    await recordAuditEvent(tx, actor, {
      verb: 'lot.handed-over',
      subject: { kind: 'lot', id: lot.id },
      after: { code: kept.lotCode, purpose: kept.purpose, kg: kept.kg, handedTo },
      institutionId: kept.institutionId,
    })
    return { ok: true as const, kg: kept.kg }
  })
}
