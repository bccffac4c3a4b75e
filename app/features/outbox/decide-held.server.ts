import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import {
  type CorrectionRefusal,
  storeCorrection,
} from '#app/features/inventory/correct-report.server.ts'
import { storeReport } from '#app/features/inventory/report-supply.server.ts'
import type { ReportSupplyRefusal } from '#app/features/inventory/store-reports.server.ts'
import { storeWithdrawal } from '#app/features/inventory/withdraw-report.server.ts'
import { lockUnit } from '#app/features/units/production-unit.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import type { DecideRequest } from './decide-held.form.ts'
import { lockHeld, setHeldDecision } from './held-report.repository.server.ts'
import { decisionsFor } from './held-report.ts'
import { listVersions } from './report-version.repository.server.ts'

export type Decide = DecideRequest & { unitId: string; today: string; now: Date }
type Refusal =
  | ReportSupplyRefusal
  | CorrectionRefusal
  | 'already-decided'
  | 'report-changed-meanwhile'
type Held = NonNullable<Awaited<ReturnType<typeof lockHeld>>>

/**
 * A person decides between a held report and the one it met: both are harvests, the held one
 * replaces it (which keeps its first value) or withdraws it, or it is dropped. Whatever is decided, both rows stay.
 */
export function decideHeld(
  db: Database,
  actor: Actor,
  decide: Decide,
): Promise<Outcome<object, Refusal>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, decide.unitId, actor.institutionIds)
    const held = unit && (await lockHeld(tx, unit.id, decide.heldId))
    if (!unit || !held) return refuse('not-found')
    if (held.decision !== null) return refuse('already-decided')

    const { decision, now } = decide
    const standing = (await listVersions(tx, unit.id, held.standing_report_id)).at(-1)
    if (!standing) return refuse('not-found')
    if (!decisionsFor({ kind: held.kind, standing }).includes(decision)) {
      return refuse('report-changed-meanwhile')
    }
    const kept = await keep(tx, actor, { ...held, standing_report_id: standing.id }, decide)
    if (!kept.ok) return kept

    const by = { decision, accountId: actor.accountId, at: now, reportId: kept.reportId }
    await setHeldDecision(tx, held.id, by)
    await recordAuditEvent(tx, actor, {
      verb: 'supply-report.decided',
      subject: { kind: 'supply-report', id: kept.reportId ?? standing.id },
      before: { standingReportId: standing.id },
      after: { heldId: held.id, kind: held.kind, decision, kg: held.kg },
      institutionId: unit.institutionId,
    })
    return { ok: true }
  })
}

async function keep(
  tx: Tx,
  actor: Actor,
  held: Held,
  { decision, today, now }: Decide,
): Promise<Outcome<{ reportId?: string }, Refusal>> {
  if (decision === 'drop') return { ok: true }
  const report = {
    unitId: held.unit_id,
    foodId: held.food_id,
    quantity: held.said_quantity,
    measure: held.said_measure,
    readyOn: held.ready_on,
    useBy: held.use_by,
    note: held.note,
    idempotencyKey: held.idempotency_key,
    reporterId: held.account_id,
    today,
    now,
    origin: {
      source: 'device' as const,
      deviceId: held.device_id,
      typedAt: held.typed_at,
      aheadSeconds: held.device_ahead_seconds,
    },
  }
  const reportId = held.standing_report_id
  if (decision === 'both') return storeReport(tx, actor, report)
  if (held.kind !== 'withdraw') return storeCorrection(tx, actor, { ...report, reportId })
  const reason = held.note ?? ''
  const done = await storeWithdrawal(tx, actor, { ...report, reportId, reason })
  return done.ok ? { ok: true, reportId } : done
}
