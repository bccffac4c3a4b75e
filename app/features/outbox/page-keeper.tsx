import { useEffect } from 'react'

const AGAIN_AFTER_MS = 300_000
const keptAt = new Map<string, number>()

/**
 * Keeps pages on this device while there is a network, so that they open without one. Only behind
 * a built server: in development files have no names that last.
 */
export function PageKeeper({ pages }: { pages: readonly string[] }) {
  const names = pages.join(' ')
  useEffect(() => {
    const isRecent = Date.now() - (keptAt.get(names) ?? 0) < AGAIN_AFTER_MS
    if (!import.meta.env.PROD || !navigator.serviceWorker || !navigator.onLine || isRecent) return
    keptAt.set(names, Date.now())
    const keep = async () => {
      await navigator.serviceWorker.register('/sw.js')
      const { keepPages } = await import('./kept-pages.client.ts')
      await keepPages(names.split(' '), () => new Date())
    }
    keep().catch(() => keptAt.delete(names))
  }, [names])
  return null
}

/** The pages with which an officer can report for these units without network. */
export const pagesOfUnits = (unitIds: readonly string[]): string[] => [
  '/offline',
  ...unitIds.flatMap((id) => [`/units/${id}`, `/units/${id}/reports/new`]),
]
