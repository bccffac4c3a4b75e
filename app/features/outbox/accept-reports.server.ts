import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import {
  type Report,
  type ReportSupplyRefusal,
  storeReports,
} from '#app/features/inventory/store-reports.server.ts'
import type { ReportOrigin } from '#app/features/supply/report-origin.ts'
import { findReportableFood } from '#app/features/supply/reported-food.repository.server.ts'
import { listSent } from '#app/features/supply/supply-report.repository.server.ts'
import { decideReport } from '#app/features/supply/supply-report.ts'
import { lockUnit, type PlacedUnit } from '#app/features/units/production-unit.repository.server.ts'
import { listReportableUnitIds } from '#app/features/units/unit-reporter.repository.server.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import { insertHeld, listHeldByKey, listStandingReports } from './held-report.repository.server.ts'
import { unseenBy } from './held-report.ts'

type Device = Extract<ReportOrigin, { source: 'device' }>
export type DeviceReport = Report & { origin: Device; seen: readonly string[] }
export type Accepted<Refusal = ReportSupplyRefusal> =
  | { ok: true; outcome: 'stored'; reportId: string; isRepeat: boolean }
  | { ok: true; outcome: 'held' | 'dropped' }
  | { ok: false; refusal: Refusal }

/**
 * Reports that waited on a device become reports, once; or one is held beside another of the same
 * unit, food and day that the device had not seen, until a person decides. One transaction; the
 * answers stand in the order of the reports.
 */
export const acceptReports = (db: Database, actor: Actor, reports: readonly DeviceReport[]) =>
  db.transaction().execute(async (tx): Promise<Accepted[]> => {
    const early = await answerBeforeStoring(tx, actor, reports)
    const rest = reports.filter((report) => !early.has(report))
    const stored = await storeReports(tx, actor, rest)
    return reports.map((report) => {
      const answer = early.get(report) ?? stored[rest.indexOf(report)]
      if (!answer) throw new Error('a report was not answered')
      return 'outcome' in answer || !answer.ok ? answer : { ...answer, outcome: 'stored' }
    })
  })

/** What was held before, and what must be held now, because the device had not seen what stands. */
async function answerBeforeStoring(tx: Tx, actor: Actor, reports: readonly DeviceReport[]) {
  const units = await lockUnits(tx, actor, reports)
  const keys = reports.map(({ idempotencyKey }) => idempotencyKey)
  const held = new Map((await listHeldByKey(tx, keys)).map((one) => [one.idempotencyKey, one]))
  const sent = new Set((await listSent(tx, keys)).map(({ idempotencyKey }) => idempotencyKey))
  const days = [...new Set(reports.map(({ readyOn }) => readyOn))]
  const standing = await listStandingReports(tx, { unitIds: [...units.keys()], days })
  const early = new Map<DeviceReport, Accepted>()
  for (const report of reports) {
    const before = held.get(report.idempotencyKey)
    const unit = units.get(report.unitId)
    if (before) early.set(report, answerHeld(before, actor))
    else if (unit && !sent.has(report.idempotencyKey)) {
      const same = standing.filter((one) => isSamePlace(one, report))
      const unseen = unseenBy(same, { deviceId: report.origin.deviceId, seen: report.seen })
      if (unseen) early.set(report, await hold(tx, actor, report, { unit, standingId: unseen.id }))
    }
  }
  return early
}

type Place = { unitId: string; foodId: string; readyOn: string }
const isSamePlace = (a: Place, b: Place) =>
  a.unitId === b.unitId && a.foodId === b.foodId && a.readyOn === b.readyOn

/** In one order for everyone, so that two batches never wait for each other. */
async function lockUnits(tx: Tx, actor: Actor, reports: readonly DeviceReport[]) {
  const units = new Map<string, PlacedUnit>()
  const asked = [...new Set(reports.map((report) => report.unitId))].sort()
  for (const unitId of await listReportableUnitIds(tx, actor.accountId, asked)) {
    const unit = await lockUnit(tx, unitId, actor.institutionIds)
    if (unit) units.set(unit.id, unit)
  }
  return units
}

type Held = Awaited<ReturnType<typeof listHeldByKey>>[number]

/** A report that was held before, by the same person: kept, dropped, or still waiting. */
export function answerHeld(held: Held, actor: Actor): Accepted<'sent-before-with-other-content'> {
  if (held.accountId !== actor.accountId) return refuse('sent-before-with-other-content')
  if (held.reportId) {
    return { ok: true, outcome: 'stored', reportId: held.reportId, isRepeat: true }
  }
  return { ok: true, outcome: held.decision === null ? 'held' : 'dropped' }
}

async function hold(
  tx: Tx,
  actor: Actor,
  report: DeviceReport,
  { unit, standingId }: { unit: PlacedUnit; standingId: string },
): Promise<Accepted> {
  const food = await findReportableFood(tx, report.foodId)
  if (!food) return refuse('not-found')
  const understood = decideReport(food, report, report.today)
  if (!understood.ok) return understood
  const { deviceId, typedAt, aheadSeconds } = report.origin
  const heldId = await insertHeld(tx, {
    ...report,
    ...understood,
    kind: 'report',
    saidQuantity: report.quantity,
    saidMeasure: report.measure,
    accountId: actor.accountId,
    deviceId,
    typedAt,
    aheadSeconds,
    heldAt: report.now,
    standingId,
  })
  if (heldId !== undefined) {
    await recordAuditEvent(tx, actor, {
      verb: 'supply-report.held',
      subject: { kind: 'supply-report', id: standingId },
      after: { heldId, food: food.code, kg: understood.kg, readyOn: understood.readyOn },
      institutionId: unit.institutionId,
    })
  }
  return { ok: true, outcome: 'held' }
}
