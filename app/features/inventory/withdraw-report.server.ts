import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import {
  lockReport,
  setReportWithdrawn,
} from '#app/features/supply/supply-report.repository.server.ts'
import { type ChangeRefusal, decideChange } from '#app/features/supply/supply-report.ts'
import { lockUnit } from '#app/features/units/production-unit.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import type { WithdrawRequest } from './withdraw-report.form.ts'

export type Withdrawal = WithdrawRequest & {
  unitId: string
  reportId: string
  /** The sender's, when the same withdrawal may come twice. */
  idempotencyKey?: string
}

/** The harvest will not come: the report stays with its reason, and its lot can no longer be planned. */
export const withdrawReport = (db: Database, actor: Actor, withdrawal: Withdrawal) =>
  db.transaction().execute((tx) => storeWithdrawal(tx, actor, withdrawal))

/** The same within a transaction of the caller. */
export async function storeWithdrawal(
  tx: Tx,
  actor: Actor,
  withdrawal: Withdrawal,
): Promise<Outcome<object, ChangeRefusal | 'not-found'>> {
  const unit = await lockUnit(tx, withdrawal.unitId, actor.institutionIds)
  const report = unit && (await lockReport(tx, unit.id, withdrawal.reportId))
  if (!unit || !report) return refuse('not-found')

  const mayChange = decideChange(report)
  if (!mayChange.ok) return mayChange

  const { reason, idempotencyKey: key } = withdrawal
  await setReportWithdrawn(tx, report.id, { reason, key })
  await recordAuditEvent(tx, actor, {
    verb: 'supply-report.withdrawn',
    subject: { kind: 'supply-report', id: report.id },
    before: { kg: report.kg, readyOn: report.readyOn, note: report.note },
    after: { reason },
    institutionId: unit.institutionId,
  })
  return { ok: true }
}
