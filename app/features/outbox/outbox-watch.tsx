import { useEffect } from 'react'
import { OUTBOX_CHANNEL, OUTBOX_DATABASE } from './outbox-record.ts'
import { publishResult } from './send-result.tsx'

const now = () => new Date()

/** Stands on every page of a person who may report: sends what waits, whatever page is open. */
export function OutboxWatch({ accountId }: { accountId: string }) {
  useEffect(() => {
    let isOver = false
    let stop: (() => void) | undefined
    const start = async () => {
      await firstReport()
      const { watchOutbox } = await import('./watch-outbox.client.ts')
      if (!isOver) stop = watchOutbox({ accountId, now, onResult: publishResult })
    }
    start().catch(() => undefined)
    return () => {
      isOver = true
      stop?.()
    }
  }, [accountId])
  useEffect(() => {
    document.addEventListener('click', followAsDocument, { capture: true })
    return () => document.removeEventListener('click', followAsDocument, { capture: true })
  }, [])
  return null
}

/** At once on a device that has ever kept a report; on any other when it keeps its first. */
async function firstReport() {
  const kept = await indexedDB.databases?.()
  if (!kept || kept.some(({ name }) => name === OUTBOX_DATABASE)) return
  const channel = new BroadcastChannel(OUTBOX_CHANNEL)
  await new Promise((resolve) => channel.addEventListener('message', resolve, { once: true }))
  channel.close()
}

/** Without network a link opens the page that is kept; what a page fetches by itself is not kept. */
function followAsDocument(event: MouseEvent) {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (navigator.onLine || !isPlain || !(link instanceof HTMLAnchorElement)) return
  if (link.origin !== location.origin || link.target || link.hash) return
  event.preventDefault()
  location.assign(link.href)
}
