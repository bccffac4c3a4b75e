import { findUnit, type PlacedUnit } from '#app/features/units/production-unit.repository.server.ts'
import type { Clock } from '#app/shared/clock.server.ts'
import type { Database } from '#db/database.ts'
import type { DeviceChange } from './accept-change.server.ts'
import type { DeviceReport } from './accept-reports.server.ts'
import type { SyncAnswer } from './sync-answer.ts'
import { keyOfRecord, parseSyncRecord, type SyncRecord } from './sync-reports.form.ts'

export type ReadableReport = { key: string; form: FormData; report: DeviceReport }
export type Readable = ReadableReport | { key: string; form: FormData; change: DeviceChange }

type Reading = { clock: Clock; deviceId: string; aheadSeconds: number }

/** Records of a device, each as what it asks for, or with the answer why it cannot be read. */
export async function readRecords(
  db: Database,
  records: readonly unknown[],
  at: Reading,
): Promise<(SyncAnswer | Readable)[]> {
  const units = new Map<string, PlacedUnit | undefined>()
  const read: (SyncAnswer | Readable)[] = []
  for (const json of records) {
    const key = keyOfRecord(json) ?? ''
    const record = parseSyncRecord(json)
    if (record && !units.has(record.unitId)) {
      units.set(record.unitId, await findUnit(db, record.unitId))
    }
    const unit = record && units.get(record.unitId)
    if (!record) read.push({ key, outcome: 'refused', refusal: 'record-unreadable' })
    else if (!record.said.ok) {
      const { fields } = record.said.problem
      read.push({ key, outcome: 'refused', refusal: 'fields-wrong', fields })
    } else if (!unit) read.push({ key, outcome: 'refused', refusal: 'not-found' })
    else read.push(asked(record, unit, at))
  }
  return read
}

function asked(
  record: SyncRecord,
  unit: PlacedUnit,
  { clock, deviceId, aheadSeconds }: Reading,
): SyncAnswer | Readable {
  const { key, form, seen } = record
  const typedAt = new Date(record.typedAt)
  const base = {
    unitId: unit.id,
    idempotencyKey: key,
    today: clock.today(unit.timeZone),
    now: clock.now(),
    origin: { source: 'device' as const, deviceId, typedAt, aheadSeconds },
  }
  const { kind, said } = record
  if (!said.ok) return { key, outcome: 'refused', refusal: 'fields-wrong' }
  if (kind === 'report') return { key, form, report: { ...said.request, ...base, seen } }
  const { reportId } = record
  if (kind === 'withdraw') {
    const { reason } = said.request
    return { key, form, change: { ...base, kind, reportId, reason } }
  }
  return { key, form, change: { ...base, kind, reportId, said: said.request } }
}
