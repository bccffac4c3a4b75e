import { answered, type OutboxRecord, toSend } from './outbox-record.ts'
import { changeRecords, deviceId, listRecords, rememberClock } from './outbox-store.client.ts'
import { MOST_RECORDS, readSyncAnswers, type SyncAnswers } from './sync-answer.ts'

/** How a sending ended. `busy`: another tab of this device sends already. */
export type SendResult =
  | 'done'
  | 'busy'
  | 'no-network'
  | 'signed-out'
  | 'other-account'
  | 'not-allowed'
  | 'server-trouble'

type Sender = {
  accountId: string
  now: () => Date
  /** Also asks what became of those that wait for a person's decision. */
  asksHeld?: boolean
  /** How long to wait for another tab that sends; left out, it is left to that tab. */
  waitsMs?: number
}

const ANSWER_WITHIN_MS = 30_000

/** Sends what waits, once, however many tabs are open; each answer is kept as soon as it is there. */
export async function sendOutbox(sender: Sender): Promise<SendResult> {
  if (!navigator.locks) return drain(sender)
  const turn =
    sender.waitsMs === undefined
      ? { ifAvailable: true }
      : { signal: AbortSignal.timeout(sender.waitsMs) }
  return navigator.locks
    .request('lumbung-outbox', turn, (lock) => (lock ? drain(sender) : 'busy'))
    .catch(() => 'busy')
}

async function drain(sender: Sender): Promise<SendResult> {
  const tried = new Set<string>()
  for (;;) {
    const records = (await listRecords(sender.accountId))
      .filter(({ state }) => state === 'waiting' || (sender.asksHeld && state === 'held'))
      .filter(({ key }) => !tried.has(key))
      .slice(0, MOST_RECORDS)
    if (records.length === 0) return tried.size > 0 ? stillWaiting(sender) : 'done'
    for (const { key } of records) tried.add(key)
    const result = await send(records, sender)
    if (typeof result === 'string') return result
    await rememberClock(result.serverAt, sender.now())
    await changeRecords(
      records.flatMap((record) => {
        const answer = result.answers.find(({ key }) => key === record.key)
        return answer ? [answered(record, answer, result.serverAt)] : []
      }),
    )
  }
}

/** After a round: what still waits could not be taken on our side. */
async function stillWaiting({ accountId }: Sender): Promise<SendResult> {
  const records = await listRecords(accountId)
  return records.some(({ state }) => state === 'waiting') ? 'server-trouble' : 'done'
}

async function send(
  records: readonly OutboxRecord[],
  { accountId, now }: Sender,
): Promise<SyncAnswers | SendResult> {
  const batch = {
    accountId,
    deviceId: await deviceId(),
    sentAt: now().toISOString(),
    records: records.map(toSend),
  }
  const answer = await fetch('/reports/sync', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(batch),
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  }).catch(() => undefined)
  if (!answer) return 'no-network'
  if (answer.type === 'opaqueredirect') return 'signed-out'
  if (answer.status === 409) return 'other-account'
  if (answer.status === 403) return 'not-allowed'
  const json: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined
  return readSyncAnswers(json) ?? (answer.ok ? 'no-network' : 'server-trouble')
}
