import { useEffect } from 'react'
import { publishResult } from './send-result.tsx'

const now = () => new Date()

/** Stands on every page of a person who may report: sends what waits, whatever page is open. */
export function OutboxWatch({ accountId }: { accountId: string }) {
  useEffect(() => {
    let isOver = false
    let stop: (() => void) | undefined
    const start = async () => {
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

/** Without network a link opens the page that is kept; what a page fetches by itself is not kept. */
function followAsDocument(event: MouseEvent) {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (navigator.onLine || !isPlain || !(link instanceof HTMLAnchorElement)) return
  if (link.origin !== location.origin || link.target || link.hash) return
  event.preventDefault()
  location.assign(link.href)
}
