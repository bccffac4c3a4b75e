import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { checkMeat } from '#app/features/livestock/check-meat.server.ts'
import type { MeatRefusal } from '#app/features/livestock/slaughter-record.ts'
import { setReportStatus } from '#app/features/supply/supply-report.repository.server.ts'
import { insertHarvest } from '#app/features/units/harvest.repository.server.ts'
import { roundKg } from '#app/shared/mass.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import { lockLot, setLotReceived } from './lot.repository.server.ts'
import { decideReceive, type ReceiveRefusal } from './lot.ts'
import { insertMovement } from './movement.repository.server.ts'
import type { ReceiveRequest } from './receive-lot.form.ts'

/** An expected lot is weighed in: it becomes stock, its report is done, the cycle has a harvest. */
export function receiveLot(
  db: Database,
  actor: Actor,
  receipt: ReceiveRequest & { today: string },
): Promise<Outcome<{ kg: number }, ReceiveRefusal | MeatRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const lot = await lockLot(tx, receipt.lotId, actor.institutionIds)
    if (!lot) return refuse('not-found')

    const weighed = { ...receipt, kg: roundKg(receipt.kg) }
    const expected = { origin: lot.origin, reportStatus: lot.report?.status }
    const decision = decideReceive(expected, weighed, receipt.today)
    if (!decision.ok) return decision

    const { harvestedOn, useBy } = receipt
    const { kg } = decision
    const meat = await checkMeat(tx, lot, { kg, harvestedOn })
    if (!meat.ok) return meat

    const accountId = actor.accountId
    await setLotReceived(tx, lot.id, { readyOn: harvestedOn, useBy })
    await insertMovement(tx, {
      lotId: lot.id,
      kind: 'received',
      kg,
      movedOn: harvestedOn,
      accountId,
    })
    if (lot.report) await setReportStatus(tx, lot.report.id, 'lotted')
    if (lot.report?.cycleId) {
      const { cycleId } = lot.report
      await insertHarvest(tx, { cycleId, lotId: lot.id, harvestedOn, kg, accountId })
    }
    await recordAuditEvent(tx, actor, {
      verb: 'lot.received',
      subject: { kind: 'lot', id: lot.id },
      before: { expectedKg: lot.report?.kg },
      after: { code: lot.code, kg, harvestedOn, useBy },
      institutionId: lot.institutionId,
    })
    return { ok: true, kg }
  })
}
