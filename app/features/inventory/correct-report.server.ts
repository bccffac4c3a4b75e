import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { ReportOrigin } from '#app/features/supply/report-origin.ts'
import { findReportableFood } from '#app/features/supply/reported-food.repository.server.ts'
import {
  findSent,
  insertReport,
  lockReport,
  setReportStatus,
} from '#app/features/supply/supply-report.repository.server.ts'
import {
  type ChangeRefusal,
  decideChange,
  decideReport,
  isSameReport,
  type ReportRefusal,
} from '#app/features/supply/supply-report.ts'
import { lockUnit } from '#app/features/units/production-unit.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import { moveLotToReport } from './lot.repository.server.ts'
import type { CorrectionRequest } from './report-supply.form.ts'

export type Correction = CorrectionRequest & {
  unitId: string
  reportId: string
  today: string
  now: Date
  /** Left out: typed in the page's own form. */
  origin?: ReportOrigin
  /** Left out: whoever acts. */
  reporterId?: string
}
export type CorrectionRefusal =
  | ReportRefusal
  | ChangeRefusal
  | 'not-found'
  | 'sent-before-with-other-content'

/**
 * Say it better: the correction is a report of its own that names the first, whose value stays.
 * The lot keeps its row, so that a plan that counts on it sees the new amount.
 */
export const correctReport = (db: Database, actor: Actor, correction: Correction) =>
  db.transaction().execute((tx) => storeCorrection(tx, actor, correction))

/** The same within a transaction of the caller. */
export async function storeCorrection(
  tx: Tx,
  actor: Actor,
  correction: Correction,
): Promise<Outcome<{ reportId: string }, CorrectionRefusal>> {
  const unit = await lockUnit(tx, correction.unitId, actor.institutionIds)
  const first = unit && (await lockReport(tx, unit.id, correction.reportId))
  const food = first && (await findReportableFood(tx, first.foodId))
  if (!unit || !first || !food) return refuse('not-found')
  const sent = await findSent(tx, correction.idempotencyKey)
  if (sent) {
    const again = { ...correction, foodId: first.foodId }
    return isSameReport(sent, again)
      ? { ok: true, reportId: sent.id }
      : refuse('sent-before-with-other-content')
  }

  const mayChange = decideChange(first)
  if (!mayChange.ok) return mayChange
  const understood = decideReport(food, correction, correction.today)
  if (!understood.ok) return understood

  const reportId = await insertReport(tx, {
    ...correction,
    ...understood,
    origin: correction.origin ?? { source: 'form' },
    foodId: first.foodId,
    cycleId: first.cycleId,
    saidQuantity: correction.quantity,
    saidMeasure: correction.measure,
    accountId: correction.reporterId ?? actor.accountId,
    correctsId: first.id,
    reportedAt: correction.now,
  })
  if (reportId === undefined) return refuse('sent-before-with-other-content')
  await setReportStatus(tx, first.id, 'withdrawn')
  await moveLotToReport(tx, first.id, { reportId, ...understood })
  await recordAuditEvent(tx, actor, {
    verb: 'supply-report.corrected',
    subject: { kind: 'supply-report', id: reportId },
    before: { kg: first.kg, readyOn: first.readyOn, useBy: first.useBy },
    after: { ...understood, correctsId: first.id },
    institutionId: unit.institutionId,
  })
  return { ok: true, reportId }
}
