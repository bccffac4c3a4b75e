import { z } from 'zod'
import { parseCorrectionForm, parseReportForm } from '#app/features/inventory/report-supply.form.ts'
import { parseWithdrawForm } from '#app/features/inventory/withdraw-report.form.ts'
import { MOST_RECORDS } from './sync-answer.ts'

const envelope = z.object({
  /** Whose drafts these are; the session must say the same. */
  accountId: z.uuid(),
  deviceId: z.uuid(),
  sentAt: z.iso.datetime(),
  records: z.array(z.unknown()).min(1).max(MOST_RECORDS),
})

const record = z.object({
  key: z.uuid(),
  unitId: z.uuid(),
  /** The fields as typed: read here by the very parser that read them on the device. */
  typed: z.record(z.string().max(40), z.string().max(1000)),
  habit: z.enum(['id', 'en']),
  typedAt: z.iso.datetime(),
  /** Open reports of the same food and day that the device knew of. */
  seen: z.array(z.uuid()).max(100),
  /** Of a change: the report as the device saw it. Left out: a report of its own. */
  change: z.object({ kind: z.enum(['correct', 'withdraw']), reportId: z.uuid() }).optional(),
})

/** A device's batch in, typed; undefined when no device of ours could have sent it. */
export const parseSyncBatch = (json: unknown) => envelope.safeParse(json).data

/** The key of a record, even when nothing else of it can be read, so that its answer finds it. */
const keyed = z.object({ key: z.string().max(64) })
export const keyOfRecord = (json: unknown) => keyed.safeParse(json).data?.key

/** One record of a batch in; what it says, problems of its fields, or undefined when unreadable. */
export function parseSyncRecord(json: unknown) {
  const read = record.safeParse(json).data
  if (!read) return undefined
  const form = new FormData()
  for (const [name, value] of Object.entries(read.typed)) form.set(name, value)
  form.set('idempotencyKey', read.key)
  return { ...read, form, ...parseSaid(form, read) }
}

function parseSaid(form: FormData, { habit, change }: z.infer<typeof record>) {
  if (!change) return { kind: 'report' as const, said: parseReportForm(form, habit) }
  const { kind, reportId } = change
  return kind === 'correct'
    ? { kind, reportId, said: parseCorrectionForm(form, habit) }
    : { kind, reportId, said: parseWithdrawForm(form) }
}

export type SyncRecord = NonNullable<ReturnType<typeof parseSyncRecord>>

export type SyncBatch = NonNullable<ReturnType<typeof parseSyncBatch>>
