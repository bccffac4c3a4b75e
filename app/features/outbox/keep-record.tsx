import { dayOfInstant } from '#app/shared/day.ts'
import type { OutboxRecord } from './outbox-record.ts'
import { publishResult } from './send-result.tsx'

/** This device's day where a unit lies, by a clock set right by ours; never before the server's. */
export async function dayOnDevice(timeZone: string, today: string): Promise<string> {
  const { clockAheadMs } = await import('./outbox-store.client.ts')
  const day = dayOfInstant(new Date(Date.now() - (await clockAheadMs())), timeZone)
  return day > today ? day : today
}

/** Another tab may be sending: its turn ends soon. */
const TURN_WITHIN_MS = 10_000

/** False where the browser keeps nothing (full, or forbidden): the form then posts as it always did. */
export async function keepRecord(record: OutboxRecord, mends?: OutboxRecord): Promise<boolean> {
  const store = await import('./outbox-store.client.ts')
  try {
    await store.addRecord(record)
  } catch {
    return false
  }
  if (mends) await store.removeRecords([mends])
  return true
}

/** Sends what waits while there is a network; the record as it then stands on the device. */
export async function sendNow({ accountId, key }: OutboxRecord): Promise<OutboxRecord | undefined> {
  const { sendOutbox } = await import('./send-outbox.client.ts')
  const { listRecords } = await import('./outbox-store.client.ts')
  const { wakeWithNetwork } = await import('./watch-outbox.client.ts')
  const result = navigator.onLine
    ? await sendOutbox({ accountId, now: () => new Date(), waitsMs: TURN_WITHIN_MS })
    : ('no-network' as const)
  publishResult(result)
  const record = (await listRecords(accountId)).find((one) => one.key === key)
  if (record?.state === 'waiting') await wakeWithNetwork()
  return record
}
