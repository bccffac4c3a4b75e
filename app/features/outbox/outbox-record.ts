import type { NamedFood } from '#app/features/units/food-name.ts'
import type { FieldProblem } from '#app/shared/form.ts'
import type { ChangeKind } from './device-change.ts'
import type { SyncAnswer } from './sync-answer.ts'

/** Names by which pages and tabs of one device find the outbox. */
export const OUTBOX_DATABASE = 'lumbung'
export const OUTBOX_CHANNEL = 'lumbung-outbox'

/** `waiting` goes with the next sending; the others were answered and wait for a person to see it. */
export type OutboxState = 'waiting' | 'sent' | 'held' | 'refused' | 'dropped'

/** A report, or a change of one, that a device keeps until the server has answered, exactly as typed. */
export type OutboxRecord = NamedFood & {
  /** Given by the store: the order of typing, whatever the device's clock says. */
  position?: number
  key: string
  accountId: string
  unitId: string
  unitName: string
  typed: Record<string, string>
  habit: 'id' | 'en'
  /** What the device understood of it, to say it back. */
  saidQuantity: number
  saidMeasure: string
  kg: number
  readyOn: string
  useBy: string
  /** The device's own clock: kept and shown, never used for order. */
  typedAt: string
  seen: string[]
  /** Of a correction or withdrawal: the report as the device saw it. */
  change?: { kind: ChangeKind; reportId: string }
  state: OutboxState
  refusal?: string
  fields?: Record<string, FieldProblem>
  reportId?: string
  /** Our clock, when the server answered. */
  answeredAt?: string
}

/** What the server is told of a record; the device's own notes stay on the device. */
export const toSend = ({ key, unitId, typed, habit, typedAt, seen, change }: OutboxRecord) => ({
  key,
  unitId,
  typed,
  habit,
  typedAt,
  seen,
  ...(change && { change }),
})

/** The record after its answer. What failed on our side waits on, as if it had not been sent. */
export function answered(record: OutboxRecord, answer: SyncAnswer, at: string): OutboxRecord {
  const { refusal, fields, ...rest } = record
  if (answer.outcome === 'failed') return record
  if (answer.outcome === 'stored') {
    return { ...rest, state: 'sent', reportId: answer.reportId, answeredAt: at }
  }
  if (answer.outcome === 'refused') {
    return {
      ...rest,
      state: 'refused',
      refusal: answer.refusal,
      ...(answer.fields && { fields: answer.fields }),
      answeredAt: at,
    }
  }
  return { ...rest, state: answer.outcome, answeredAt: at }
}

const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 300_000

/** How long to wait before sending again: 5 s, 10 s, 20 s … at most 5 minutes. */
export const waitBeforeSendingMs = (failures: number) =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10))

const KEPT_AFTER_SENDING_MS = 86_400_000

/** Sent records stay a day, so that a person sees when they went; then the server's own page says it. */
export const isForgettable = ({ state, answeredAt }: OutboxRecord, now: Date) =>
  (state === 'sent' || state === 'dropped') &&
  answeredAt !== undefined &&
  Math.abs(now.getTime() - Date.parse(answeredAt)) > KEPT_AFTER_SENDING_MS

/** How many wait, and when the last one went. */
export function outboxSummary(records: readonly OutboxRecord[]) {
  const sentAt = records
    .flatMap(({ state, answeredAt }) => (state === 'sent' && answeredAt ? [answeredAt] : []))
    .sort()
    .at(-1)
  return { waiting: records.filter(({ state }) => state === 'waiting').length, sentAt }
}
