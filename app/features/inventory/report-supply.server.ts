import type { Actor } from '#app/features/accounts/actor.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { findReportableFood } from '#app/features/supply/reported-food.repository.server.ts'
import { findSent, insertReport } from '#app/features/supply/supply-report.repository.server.ts'
import {
  decideReport,
  isSameReport,
  type ReportRefusal,
} from '#app/features/supply/supply-report.ts'
import { listCurrentCycles } from '#app/features/units/production-cycle.repository.server.ts'
import { cycleOfHarvest } from '#app/features/units/production-cycle.ts'
import { lockUnit } from '#app/features/units/production-unit.repository.server.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'
import { expectedArrival } from './expected-arrival.ts'
import { findLastTerms, insertExpectedLot } from './lot.repository.server.ts'
import type { ReportRequest } from './report-supply.form.ts'

export type Report = ReportRequest & { unitId: string; today: string }
type Refusal = ReportRefusal | 'not-found' | 'unit-not-active' | 'sent-before-with-other-content'

/**
 * Say what a unit has or will have. The report and the lot it promises are one transaction. A
 * report that comes twice with one key is one report, also when both come at the same moment.
 */
export function reportSupply(
  db: Database,
  actor: Actor,
  report: Report,
): Promise<Outcome<{ reportId: string; isRepeat: boolean }, Refusal>> {
  return db.transaction().execute(async (tx) => {
    const unit = await lockUnit(tx, report.unitId, actor.institutionIds)
    const food = await findReportableFood(tx, report.foodId)
    if (!unit || !food) return refuse('not-found')
    const sent = await findSent(tx, report.idempotencyKey)
    if (sent) return answerRepeat(sent, report)
    if (!unit.isActive) return refuse('unit-not-active')

    const understood = decideReport(food, report, report.today)
    if (!understood.ok) return understood

    const cycles = await listCurrentCycles(tx, [unit.id])
    const reportId = await insertReport(tx, {
      ...report,
      ...understood,
      saidQuantity: report.quantity,
      saidMeasure: report.measure,
      cycleId: cycleOfHarvest(cycles, report, understood.readyOn)?.id,
      accountId: actor.accountId,
    })
    if (reportId === undefined) return answerLateRepeat(tx, report)
    const place = { unitId: unit.id, institutionId: unit.institutionId, foodId: food.id }
    const terms = await findLastTerms(tx, place)
    const arrival = { ...place, ...understood, reportId, unitCode: unit.code }
    await insertExpectedLot(tx, expectedArrival(arrival, terms))
    await recordAuditEvent(tx, actor, {
      verb: 'supply-report.sent',
      subject: { kind: 'supply-report', id: reportId },
      after: { unit: unit.code, food: food.code, ...understood },
      institutionId: unit.institutionId,
    })
    return { ok: true, reportId, isRepeat: false }
  })
}

type Sent = NonNullable<Awaited<ReturnType<typeof findSent>>>

/** The same content is the same report; anything else under a used key must not be lost silently. */
const answerRepeat = (sent: Sent, report: Report) =>
  isSameReport(sent, report)
    ? { ok: true as const, reportId: sent.id, isRepeat: true }
    : refuse('sent-before-with-other-content')

/** Another unit's transaction stored this key between our look and our insert. */
async function answerLateRepeat(tx: Tx, report: Report) {
  const sent = await findSent(tx, report.idempotencyKey)
  return sent ? answerRepeat(sent, report) : refuse('sent-before-with-other-content')
}
