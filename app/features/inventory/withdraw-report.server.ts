import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import {
  lockReport,
  setReportStatus,
} from '#app/features/supply/supply-report.repository.server.ts'
import { type ChangeRefusal, decideChange } from '#app/features/supply/supply-report.ts'
import { lockUnit } from '#app/features/units/production-unit.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'
import type { WithdrawRequest } from './withdraw-report.form.ts'

export type Withdrawal = WithdrawRequest & { unitId: string; reportId: string }

/** The harvest will not come: the report stays with its reason, and its lot can no longer be planned. */
export function withdrawReport(
  db: Database,
  actor: Actor,
  withdrawal: Withdrawal,
): Promise<Outcome<object, ChangeRefusal | 'not-found'>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, withdrawal.unitId, actor.institutionIds)
    const report = unit && (await lockReport(tx, unit.id, withdrawal.reportId))
    if (!unit || !report) return refuse('not-found')

    const mayChange = decideChange(report)
    if (!mayChange.ok) return mayChange

    await setReportStatus(tx, report.id, 'withdrawn', withdrawal.reason)
    await recordAuditEvent(tx, actor, {
      verb: 'supply-report.withdrawn',
      subject: { kind: 'supply-report', id: report.id },
      before: { kg: report.kg, readyOn: report.readyOn },
      after: { reason: withdrawal.reason },
      institutionId: unit.institutionId,
    })
    return { ok: true }
  })
}
