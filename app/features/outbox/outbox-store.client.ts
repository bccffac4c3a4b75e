import { type DBSchema, openDB } from 'idb'
import { OUTBOX_CHANNEL, OUTBOX_DATABASE, type OutboxRecord } from './outbox-record.ts'

interface OutboxSchema extends DBSchema {
  report: {
    key: number
    value: OutboxRecord
    indexes: { key: string; accountId: string }
  }
  note: { key: string; value: string | number }
}

const open = () =>
  openDB<OutboxSchema>(OUTBOX_DATABASE, 1, {
    upgrade(db) {
      const reports = db.createObjectStore('report', { keyPath: 'position', autoIncrement: true })
      reports.createIndex('key', 'key', { unique: true })
      reports.createIndex('accountId', 'accountId')
      db.createObjectStore('note')
    },
  })

let opened: ReturnType<typeof open> | undefined
const store = () => {
  opened ??= open()
  return opened
}

/** Other tabs of this device hear of changes too. */
const channel = new BroadcastChannel(OUTBOX_CHANNEL)
const listeners = new Set<() => void>()
channel.addEventListener('message', () => {
  for (const listener of listeners) listener()
})
function tellAll() {
  for (const listener of listeners) listener()
  channel.postMessage('changed')
}

/** Calls back whenever the outbox changes, in whichever tab; gives the way to stop. */
export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What this account typed on this device, in the order of typing; nobody else's. */
export const listRecords = async (accountId: string): Promise<OutboxRecord[]> =>
  (await store()).getAllFromIndex('report', 'accountId', accountId)

/** Keeps a report. The same key twice, from an impatient thumb, is one report. */
export async function addRecord(record: OutboxRecord): Promise<void> {
  const db = await store()
  const tx = db.transaction('report', 'readwrite')
  const known = await tx.store.index('key').getKey(record.key)
  if (known === undefined) await tx.store.add(record)
  await tx.done
  tellAll()
}

export async function changeRecords(records: readonly OutboxRecord[]): Promise<void> {
  const tx = (await store()).transaction('report', 'readwrite')
  await Promise.all([...records.map((record) => tx.store.put(record)), tx.done])
  tellAll()
}

export async function removeRecords(records: readonly OutboxRecord[]): Promise<void> {
  const tx = (await store()).transaction('report', 'readwrite')
  const positions = records.flatMap(({ position }) => (position === undefined ? [] : [position]))
  await Promise.all([...positions.map((position) => tx.store.delete(position)), tx.done])
  if (records.length > 0) tellAll()
}

/** Random as version 4 asks, also where a plain http page has no `crypto.randomUUID`. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((byte, index) => {
    if (index === 6) return ((byte & 0x0f) | 0x40).toString(16).padStart(2, '0')
    if (index === 8) return ((byte & 0x3f) | 0x80).toString(16).padStart(2, '0')
    return byte.toString(16).padStart(2, '0')
  })
  const text = hex.join('')
  return [8, 12, 16, 20, 32]
    .map((end, index, ends) => text.slice(ends[index - 1] ?? 0, end))
    .join('-')
}

/** This browser on this device, whoever signs in. */
export async function deviceId(): Promise<string> {
  const tx = (await store()).transaction('note', 'readwrite')
  const known = await tx.store.get('deviceId')
  const id = typeof known === 'string' ? known : newKey()
  if (id !== known) await tx.store.put(id, 'deviceId')
  await tx.done
  return id
}

/** How many milliseconds this device's clock is ahead of ours, as measured at the last contact. */
export async function clockAheadMs(): Promise<number> {
  const known = await (await store()).get('note', 'aheadMs')
  return typeof known === 'number' ? known : 0
}

export async function rememberClock(serverAt: string, now: Date): Promise<void> {
  const aheadMs = now.getTime() - Date.parse(serverAt)
  if (Number.isFinite(aheadMs)) await (await store()).put('note', aheadMs, 'aheadMs')
}
