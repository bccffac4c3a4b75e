import type { Actor } from '#app/features/accounts/actor.ts'
import { isFieldRefusal, reportProblem } from '#app/features/inventory/report-supply.form.ts'
import { findUnit, type PlacedUnit } from '#app/features/units/production-unit.repository.server.ts'
import type { Clock } from '#app/shared/clock.server.ts'
import type { Database } from '#db/database.ts'
import { acceptReports, type DeviceReport } from './accept-reports.server.ts'
import type { SyncAnswer, SyncAnswers } from './sync-answer.ts'
import { keyOfRecord, parseSyncRecord, type SyncBatch } from './sync-reports.form.ts'

type At = { clock: Clock; onBroken: (error: unknown, key: string) => void }
type Device = { deviceId: string; aheadSeconds: number }
type Readable = { key: string; form: FormData; report: DeviceReport }
type Read = SyncAnswer | Readable

/**
 * Takes what a device kept: whatever cannot be read or taken is answered as such and never stops
 * the rest. They go in together; should that break, each goes alone, so that one record which
 * breaks us costs the device that record and not its whole outbox.
 */
export async function syncReports(
  db: Database,
  actor: Actor,
  batch: SyncBatch,
  at: At,
): Promise<SyncAnswers> {
  const now = at.clock.now()
  const aheadSeconds = Math.round((Date.parse(batch.sentAt) - now.getTime()) / 1000)
  const device = { deviceId: batch.deviceId, aheadSeconds }
  const units = new Map<string, PlacedUnit | undefined>()
  const read: Read[] = []
  for (const json of batch.records) {
    read.push(await readRecord(db, json, { units, clock: at.clock, ...device }))
  }
  const readable = read.flatMap((one) => ('report' in one ? [one] : []))
  const taken = await take(db, actor, readable, at)
  const answers = read.map((one) => ('report' in one ? (taken.get(one) ?? failed(one)) : one))
  return { serverAt: now.toISOString(), answers }
}

const failed = ({ key }: Readable): SyncAnswer => ({ key, outcome: 'failed' })

type Reading = Device & { clock: Clock; units: Map<string, PlacedUnit | undefined> }

async function readRecord(db: Database, json: unknown, at: Reading): Promise<Read> {
  const key = keyOfRecord(json) ?? ''
  const record = parseSyncRecord(json)
  if (!record) return { key, outcome: 'refused', refusal: 'record-unreadable' }
  if (!record.report.ok) {
    const { fields } = record.report.problem
    return { key, outcome: 'refused', refusal: 'fields-wrong', fields }
  }
  if (!at.units.has(record.unitId)) {
    at.units.set(record.unitId, await findUnit(db, record.unitId))
  }
  const unit = at.units.get(record.unitId)
  if (!unit) return { key, outcome: 'refused', refusal: 'not-found' }
  const { deviceId, aheadSeconds, clock } = at
  const report = {
    ...record.report.request,
    unitId: unit.id,
    today: clock.today(unit.timeZone),
    now: clock.now(),
    seen: record.seen,
    origin: {
      source: 'device' as const,
      deviceId,
      typedAt: new Date(record.typedAt),
      aheadSeconds,
    },
  }
  return { key, form: record.form, report }
}

async function take(
  db: Database,
  actor: Actor,
  records: readonly Readable[],
  at: At,
): Promise<Map<Readable, SyncAnswer>> {
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
    const alone = new Map<Readable, SyncAnswer>()
    for (const record of records) {
      for (const pair of await take(db, actor, [record], at)) alone.set(...pair)
    }
    return alone
  }
}

type Accepted = Awaited<ReturnType<typeof acceptReports>>[number]

function answerOf({ key, form }: Readable, accepted: Accepted | undefined): SyncAnswer {
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
