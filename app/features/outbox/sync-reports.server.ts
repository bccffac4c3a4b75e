import type { Actor } from '#app/features/accounts/actor.ts'
import type { CorrectionRefusal } from '#app/features/inventory/correct-report.server.ts'
import { isFieldRefusal, reportProblem } from '#app/features/inventory/report-supply.form.ts'
import type { ReportSupplyRefusal } from '#app/features/inventory/store-reports.server.ts'
import type { Clock } from '#app/shared/clock.server.ts'
import type { Database } from '#db/database.ts'
import { acceptChange } from './accept-change.server.ts'
import { type Accepted, acceptReports } from './accept-reports.server.ts'
import { type Readable, type ReadableReport, readRecords } from './read-records.server.ts'
import type { SyncAnswer, SyncAnswers } from './sync-answer.ts'
import type { SyncBatch } from './sync-reports.form.ts'

type At = { clock: Clock; onBroken: (error: unknown, key: string) => void }

/**
 * Takes what a device kept: whatever cannot be read or taken is answered as such and never stops
 * the rest. Reports go in together; should that break, each goes alone, so that one record which
 * breaks us costs the device that record and not its whole outbox. Then each change, in the order
 * of typing.
 */
export async function syncReports(
  db: Database,
  actor: Actor,
  batch: SyncBatch,
  at: At,
): Promise<SyncAnswers> {
  const { clock } = at
  const now = clock.now()
  const aheadSeconds = Math.round((Date.parse(batch.sentAt) - now.getTime()) / 1000)
  const { deviceId } = batch
  const read = await readRecords(db, batch.records, { clock, deviceId, aheadSeconds })
  const reports = read.flatMap((one) => ('report' in one ? [one] : []))
  const taken = await take(db, actor, reports, at)
  for (const one of read) if ('change' in one) taken.set(one, await change(db, actor, one, at))
  const answers = read.map((one) => ('form' in one ? (taken.get(one) ?? failed(one)) : one))
  return { serverAt: now.toISOString(), answers }
}

const failed = ({ key }: { key: string }): SyncAnswer => ({ key, outcome: 'failed' })

type Taken = Map<Readable, SyncAnswer>

async function take(
  db: Database,
  actor: Actor,
  records: readonly ReadableReport[],
  at: At,
): Promise<Taken> {
  if (records.length === 0) return new Map()
  try {
    const reports = records.map(({ report }) => report)
    const accepted = await acceptReports(db, actor, reports)
    return new Map(
      records.map((record, index) => [record, answerOf(record, accepted[index])] as const),
    )
  } catch (error) {
    if (records.length === 1) {
      at.onBroken(error, records[0]?.key ?? '')
      return new Map()
    }
    const alone: Taken = new Map()
    for (const record of records) {
      for (const pair of await take(db, actor, [record], at)) alone.set(...pair)
    }
    return alone
  }
}

async function change(
  db: Database,
  actor: Actor,
  record: Extract<Readable, { change: unknown }>,
  { onBroken }: At,
): Promise<SyncAnswer> {
  try {
    return answerOf(record, await acceptChange(db, actor, record.change))
  } catch (error) {
    onBroken(error, record.key)
    return failed(record)
  }
}

type Refusal = ReportSupplyRefusal | CorrectionRefusal

function answerOf({ key, form }: Readable, accepted: Accepted<Refusal> | undefined): SyncAnswer {
  if (!accepted) return { key, outcome: 'failed' }
  if (accepted.ok) {
    if (accepted.outcome !== 'stored') return { key, outcome: accepted.outcome }
    const { reportId, isRepeat } = accepted
    return { key, outcome: 'stored', reportId, isRepeat }
  }
  const { refusal } = accepted
  if (!isFieldRefusal(refusal)) return { key, outcome: 'refused', refusal }
  return { key, outcome: 'refused', refusal, fields: reportProblem(form, refusal).fields }
}
