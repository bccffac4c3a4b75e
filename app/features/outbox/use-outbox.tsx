import { useEffect, useState } from 'react'
import type { OutboxRecord } from './outbox-record.ts'

/** What this account keeps on this device; undefined until the device has been asked. */
export function useOutboxRecords(accountId: string): readonly OutboxRecord[] | undefined {
  const [records, setRecords] = useState<readonly OutboxRecord[]>()
  useEffect(() => {
    let isOver = false
    let stop: (() => void) | undefined
    const start = async () => {
      const store = await import('./outbox-store.client.ts')
      const read = async () => {
        const found = await store.listRecords(accountId)
        if (!isOver) setRecords(found)
      }
      if (isOver) return
      stop = store.onOutboxChange(read)
      await read()
    }
    // A browser that keeps nothing (no IndexedDB) simply has no outbox: forms post as they always did.
    start().catch(() => undefined)
    return () => {
      isOver = true
      stop?.()
    }
  }, [accountId])
  return records
}

/** Whether the browser says that there is a network; true while nobody knows. */
export function useIsOnline(): boolean {
  const [isOnline, setIsOnline] = useState(true)
  useEffect(() => {
    const look = () => setIsOnline(navigator.onLine)
    look()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return isOnline
}
