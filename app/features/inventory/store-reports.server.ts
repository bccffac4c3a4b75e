import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvents } from '#app/features/audit-trail/audit-event.repository.server.ts'
import type { ReportOrigin } from '#app/features/supply/report-origin.ts'
import {
  listReportableFoods,
  type ReportableFood,
} from '#app/features/supply/reported-food.repository.server.ts'
import { insertReports, listSent } from '#app/features/supply/supply-report.repository.server.ts'
import {
  decideReport,
  isSameReport,
  type ReportRefusal,
  type Understood,
} from '#app/features/supply/supply-report.ts'
import { listCurrentCycles } from '#app/features/units/production-cycle.repository.server.ts'
import { cycleOfHarvest, type ProductionCycle } from '#app/features/units/production-cycle.ts'
import { lockUnit, type PlacedUnit } from '#app/features/units/production-unit.repository.server.ts'
import { listReportableUnitIds } from '#app/features/units/unit-reporter.repository.server.ts'
import { type Outcome, type Refused, refuse } from '#app/shared/refusal.ts'
import type { Tx } from '#db/database.ts'
import { expectedArrival, type LotTerms } from './expected-arrival.ts'
import { takeOverForecastLots } from './forecast-lot.repository.server.ts'
import { findLastTerms, insertExpectedLots } from './lot.repository.server.ts'
import type { ReportRequest } from './report-supply.form.ts'

export type Report = ReportRequest & {
  unitId: string
  today: string
  now: Date
  /** Left out: typed in the page's own form. */
  origin?: ReportOrigin
  /** Left out: whoever acts. Someone else when a person decides about another's report. */
  reporterId?: string
}
export type ReportSupplyRefusal =
  | ReportRefusal
  | 'not-found'
  | 'unit-not-active'
  | 'sent-before-with-other-content'
export type Stored = Outcome<{ reportId: string; isRepeat: boolean }, ReportSupplyRefusal>

type Sent = Awaited<ReturnType<typeof listSent>>[number]
type Known = {
  units: ReadonlyMap<string, PlacedUnit>
  /** Units for which this person may report: named there, or nobody is. */
  reportable: ReadonlySet<string>
  foods: ReadonlyMap<string, ReportableFood>
  sent: ReadonlyMap<string, Sent>
  cycles: readonly ProductionCycle[]
}
type Fresh = { report: Report; unit: PlacedUnit; food: ReportableFood; understood: Understood }

/**
 * Stores reports with the lots they promise, within a transaction of the caller; the answers stand
 * in the order of the reports. One that is refused leaves nothing behind and stops no other. What
 * comes twice under one key is one report, also when both come at the same moment.
 */
export async function storeReports(
  tx: Tx,
  actor: Actor,
  reports: readonly Report[],
): Promise<Stored[]> {
  const known = await readKnown(tx, actor, reports)
  return storeDecided(tx, actor, reports, { known, decided: decideAll(reports, known) })
}

/** The same, but when one is refused nothing is stored of any; each refusal with its place. */
export async function storeReportsOrNone(
  tx: Tx,
  actor: Actor,
  reports: readonly Report[],
): Promise<
  { ok: true } | { ok: false; refused: { index: number; refusal: ReportSupplyRefusal }[] }
> {
  const known = await readKnown(tx, actor, reports)
  const decided = decideAll(reports, known)
  const refused = decided.flatMap((one, index) =>
    one && !('understood' in one) && !one.ok ? [{ index, refusal: one.refusal }] : [],
  )
  if (refused.length > 0) return { ok: false, refused }
  const stored = await storeDecided(tx, actor, reports, { known, decided })
  if (stored.every(({ ok }) => ok)) return { ok: true }
  throw new Error('a report was refused after all had been decided, with their unit held')
}

type Decided = (Stored | Fresh | undefined)[]

/** Undefined for a key that stands a second time in the batch: it is answered as a repeat. */
const decideAll = (reports: readonly Report[], known: Known): Decided =>
  reports.map((report, index) => {
    const { idempotencyKey: key } = report
    const isFirst = reports.findIndex(({ idempotencyKey }) => idempotencyKey === key) === index
    return isFirst ? decideStoring(report, known) : undefined
  })

async function storeDecided(
  tx: Tx,
  actor: Actor,
  reports: readonly Report[],
  { known, decided }: { known: Known; decided: Decided },
): Promise<Stored[]> {
  const fresh = decided.flatMap((one) => (one && 'understood' in one ? [one] : []))
  const ids = await insertFresh(tx, actor, fresh, known)
  const unanswered = reports.filter((report, index) => {
    const one = decided[index]
    return !one || ('understood' in one && !ids.has(report.idempotencyKey))
  })
  const late = await readSent(tx, unanswered)
  return reports.map((report, index) => {
    const one = decided[index]
    if (one && !('understood' in one)) return one
    const reportId = one && ids.get(report.idempotencyKey)
    if (reportId) return { ok: true, reportId, isRepeat: false }
    return answerRepeat(late.get(report.idempotencyKey), report)
  })
}

/** Everything that reports are judged by, with their units held until the transaction ends. */
async function readKnown(tx: Tx, actor: Actor, reports: readonly Report[]): Promise<Known> {
  const units = new Map<string, PlacedUnit>()
  // In one order for everyone, so that two batches never wait for each other.
  for (const unitId of [...new Set(reports.map((report) => report.unitId))].sort()) {
    const unit = await lockUnit(tx, unitId, actor.institutionIds)
    if (unit) units.set(unit.id, unit)
  }
  const foods = await listReportableFoods(tx, [...new Set(reports.map(({ foodId }) => foodId))])
  return {
    units,
    reportable: new Set(await listReportableUnitIds(tx, actor.accountId, [...units.keys()])),
    foods: new Map(foods.map((food) => [food.id, food])),
    sent: await readSent(tx, reports),
    cycles: await listCurrentCycles(tx, [...units.keys()]),
  }
}

async function readSent(tx: Tx, reports: readonly Report[]) {
  const sent = await listSent(
    tx,
    reports.map(({ idempotencyKey }) => idempotencyKey),
  )
  return new Map(sent.map((one) => [one.idempotencyKey, one]))
}

function decideStoring(report: Report, known: Known): Stored | Fresh {
  const unit = known.units.get(report.unitId)
  const food = known.foods.get(report.foodId)
  if (!unit || !food) return refuse('not-found')
  const sent = known.sent.get(report.idempotencyKey)
  if (sent) return answerRepeat(sent, report)
  if (!known.reportable.has(unit.id)) return refuse('not-found')
  if (!unit.isActive) return refuse('unit-not-active')
  const understood = decideReport(food, report, report.today)
  return understood.ok ? { report, unit, food, understood } : understood
}

/** The same content is the same report; anything else under a used key must not be lost silently. */
const answerRepeat = (
  sent: Sent | undefined,
  report: Report,
): Stored | Refused<'sent-before-with-other-content'> =>
  sent && isSameReport(sent, report)
    ? { ok: true, reportId: sent.id, isRepeat: true }
    : refuse('sent-before-with-other-content')

/** Reports, their lots and signs; the new ids by key. A key that another stored first has none. */
async function insertFresh(tx: Tx, actor: Actor, fresh: readonly Fresh[], known: Known) {
  const inserted = await insertReports(
    tx,
    fresh.map(({ report, understood }) => ({
      ...report,
      ...understood,
      origin: report.origin ?? { source: 'form' },
      saidQuantity: report.quantity,
      saidMeasure: report.measure,
      cycleId: cycleOf(report, understood, known)?.id,
      accountId: report.reporterId ?? actor.accountId,
      reportedAt: report.now,
    })),
  )
  const ids = new Map(inserted.map(({ id, idempotencyKey }) => [idempotencyKey, id]))
  const stored = fresh.flatMap((one) => {
    const reportId = ids.get(one.report.idempotencyKey)
    return reportId ? [{ ...one, reportId }] : []
  })
  const termsOf = await readTerms(tx, stored)
  const arrivals = stored.map(({ reportId, unit, food, understood }) => {
    const place = { unitId: unit.id, institutionId: unit.institutionId, foodId: food.id }
    const arrival = { ...place, ...understood, reportId, unitCode: unit.code }
    return expectedArrival(arrival, termsOf.get(`${unit.id} ${food.id}`))
  })
  await insertExpectedLots(tx, await takeOverForecastLots(tx, arrivals))
  await recordAuditEvents(
    tx,
    actor,
    stored.map(({ reportId, unit, food, report, understood }) => ({
      verb: 'supply-report.sent',
      subject: { kind: 'supply-report', id: reportId },
      after: {
        unit: unit.code,
        food: food.code,
        source: report.origin?.source ?? 'form',
        ...understood,
      },
      institutionId: unit.institutionId,
    })),
  )
  return ids
}

const cycleOf = (report: Report, { readyOn }: Understood, { cycles }: Known) =>
  cycleOfHarvest(
    cycles.filter(({ unitId }) => unitId === report.unitId),
    report,
    readyOn,
  )

/** What a kitchen was charged last, once for each unit and food of a batch. */
async function readTerms(tx: Tx, stored: readonly Fresh[]) {
  const terms = new Map<string, LotTerms | undefined>()
  for (const { unit, food } of stored) {
    const name = `${unit.id} ${food.id}`
    if (terms.has(name)) continue
    const place = { unitId: unit.id, institutionId: unit.institutionId, foodId: food.id }
    terms.set(name, await findLastTerms(tx, place))
  }
  return terms
}
