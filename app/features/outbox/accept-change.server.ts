import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import {
  type CorrectionRefusal,
  storeCorrection,
} from '#app/features/inventory/correct-report.server.ts'
import type { CorrectionRequest } from '#app/features/inventory/report-supply.form.ts'
import { storeWithdrawal } from '#app/features/inventory/withdraw-report.server.ts'
import type { ReportOrigin } from '#app/features/supply/report-origin.ts'
import { findReportableFood } from '#app/features/supply/reported-food.repository.server.ts'
import { findReport, findSent } from '#app/features/supply/supply-report.repository.server.ts'
import { decideReport, isSameReport } from '#app/features/supply/supply-report.ts'
import { lockUnit, type PlacedUnit } from '#app/features/units/production-unit.repository.server.ts'
import { listReportableUnitIds } from '#app/features/units/unit-reporter.repository.server.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import { type Accepted, answerHeld } from './accept-reports.server.ts'
import { decideDeviceChange } from './device-change.ts'
import { insertHeld, listHeldByKey } from './held-report.repository.server.ts'
import { findWithdrawnBy, listVersions } from './report-version.repository.server.ts'

export type DeviceChange = {
  unitId: string
  /** The report as the device saw it. */
  reportId: string
  idempotencyKey: string
  today: string
  now: Date
  origin: Extract<ReportOrigin, { source: 'device' }>
} & ({ kind: 'correct'; said: CorrectionRequest } | { kind: 'withdraw'; reason: string })
type Answer = Accepted<CorrectionRefusal>

/**
 * A correction or withdrawal that waited on a device, once: done to the report that it saw, or held
 * beside what that report has become meanwhile, until a person decides.
 */
export const acceptChange = (db: Database, actor: Actor, change: DeviceChange) =>
  db.transaction().execute(async (tx): Promise<Answer> => {
    const [unitId] = await listReportableUnitIds(tx, actor.accountId, [change.unitId])
    const unit = unitId && (await lockUnit(tx, unitId, actor.institutionIds))
    if (!unit) return refuse('not-found')
    const [held] = await listHeldByKey(tx, [change.idempotencyKey])
    if (held) return answerHeld(held, actor)
    const before = await findAnswered(tx, change)
    if (before) return before

    const versions = await listVersions(tx, unit.id, change.reportId)
    const current = versions.at(-1)
    if (!current) return refuse('not-found')
    const decision = decideDeviceChange(versions, { ...change.origin, kind: change.kind })
    if (decision === 'withdrawn-already') return refuse('report-withdrawn')
    if (decision === 'hold') return hold(tx, actor, change, { unit, standingId: current.id })
    return apply(tx, actor, { ...change, reportId: current.id })
  })

/** What was stored under this key before: the same content is the same change. */
async function findAnswered(tx: Tx, change: DeviceChange): Promise<Answer | undefined> {
  const { unitId, idempotencyKey } = change
  const sent = await findSent(tx, idempotencyKey)
  const withdrawn = await findWithdrawnBy(tx, idempotencyKey)
  const found = sent ?? withdrawn
  if (!found) return undefined
  const isSame = sent
    ? change.kind === 'correct' &&
      isSameReport(sent, { ...change.said, foodId: sent.foodId, unitId })
    : change.kind === 'withdraw' && found.unitId === unitId
  return isSame
    ? { ok: true, outcome: 'stored', reportId: found.id, isRepeat: true }
    : refuse('sent-before-with-other-content')
}

async function apply(tx: Tx, actor: Actor, change: DeviceChange): Promise<Answer> {
  if (change.kind === 'correct') {
    const corrected = await storeCorrection(tx, actor, { ...change.said, ...change })
    return corrected.ok ? { ...corrected, outcome: 'stored', isRepeat: false } : corrected
  }
  const withdrawn = await storeWithdrawal(tx, actor, change)
  if (!withdrawn.ok) return withdrawn
  return { ok: true, outcome: 'stored', reportId: change.reportId, isRepeat: false }
}

async function hold(
  tx: Tx,
  actor: Actor,
  change: DeviceChange,
  { unit, standingId }: { unit: PlacedUnit; standingId: string },
): Promise<Answer> {
  const said = await saidBy(tx, change)
  if (!said.ok) return said
  const heldId = await insertHeld(tx, {
    ...change,
    ...said,
    ...change.origin,
    accountId: actor.accountId,
    heldAt: change.now,
    standingId,
    basedOnId: change.reportId,
  })
  if (heldId === undefined) return refuse('sent-before-with-other-content')
  await recordAuditEvent(tx, actor, {
    verb: 'supply-report.held',
    subject: { kind: 'supply-report', id: standingId },
    after: { heldId, kind: change.kind, kg: said.kg, readyOn: said.readyOn },
    institutionId: unit.institutionId,
  })
  return { ok: true, outcome: 'held' }
}

/** What a change says: the correction as understood, or the report that shall not come, with its reason. */
async function saidBy(tx: Tx, change: DeviceChange) {
  const base = await findReport(tx, change.unitId, change.reportId)
  const food = base && (await findReportableFood(tx, base.foodId))
  if (!base || !food) return refuse('not-found')
  const { foodId } = base
  if (change.kind === 'withdraw') {
    const { saidQuantity, saidMeasure, kg, readyOn, useBy } = base
    const note = change.reason
    return { ok: true as const, foodId, saidQuantity, saidMeasure, kg, readyOn, useBy, note }
  }
  const understood = decideReport(food, change.said, change.today)
  if (!understood.ok) return understood
  const { quantity: saidQuantity, measure: saidMeasure, note } = change.said
  return { ...understood, foodId, saidQuantity, saidMeasure, note }
}
