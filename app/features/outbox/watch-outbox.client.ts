import { isForgettable, waitBeforeSendingMs } from './outbox-record.ts'
import { listRecords, onOutboxChange, removeRecords } from './outbox-store.client.ts'
import { type SendResult, sendOutbox } from './send-outbox.client.ts'

type Watch = { accountId: string; now: () => Date; onResult: (result: SendResult) => void }

/**
 * While a page of ours is open: sends what waits when the network is back, when the page is looked
 * at again, when something was typed, and in growing intervals. Gives the way to stop.
 */
export function watchOutbox({ accountId, now, onResult }: Watch): () => void {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  const run = async (asksHeld = false) => {
    clearTimeout(timer)
    const result = await sendOutbox({ accountId, now, asksHeld })
    if (isOver) return
    failures = result === 'done' ? 0 : failures + 1
    onResult(result)
    if (await hasWaiting(accountId))
      timer = setTimeout(run, waitBeforeSendingMs(Math.max(0, failures - 1)))
  }
  const again = () => {
    failures = 0
    void run()
  }
  const looked = () => document.visibilityState === 'visible' && again()
  const changed = async () => {
    if (failures === 0 && (await hasWaiting(accountId))) void run()
  }
  const stopListening = onOutboxChange(changed)
  window.addEventListener('online', again)
  document.addEventListener('visibilitychange', looked)
  navigator.serviceWorker?.addEventListener('message', again)
  void forget(accountId, now()).then(() => run(true))
  return () => {
    isOver = true
    clearTimeout(timer)
    stopListening()
    window.removeEventListener('online', again)
    document.removeEventListener('visibilitychange', looked)
    navigator.serviceWorker?.removeEventListener('message', again)
  }
}

const hasWaiting = async (accountId: string) =>
  (await listRecords(accountId)).some(({ state }) => state === 'waiting')

async function forget(accountId: string, now: Date) {
  const records = await listRecords(accountId)
  await removeRecords(records.filter((record) => isForgettable(record, now)))
}

/** Asks the browser to keep the outbox, and to wake us when the network is back, where it can. */
export async function wakeWithNetwork(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false)
  const registration = await navigator.serviceWorker?.getRegistration()
  if (!registration || !('sync' in registration)) return
  const { sync } = registration
  if (typeof sync === 'object' && sync !== null && 'register' in sync) {
    const { register } = sync
    if (typeof register === 'function') await register.call(sync, 'outbox').catch(() => undefined)
  }
}
