import { join } from 'node:path'

/** Where the browser's tests find their server, its data and the browser itself. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
/** Two servers, so that what one does is not in the other's way, and further ones behind them. */
export const PORTS = (() => {
  const desk = Number(process.env.E2E_PORT ?? 3217)
  return { desk, phone: desk + 1, killed: desk + 2, offlineKilled: desk + 3 }
})()
export const dataDirOf = (port: number) =>
  join('node_modules', '.cache', 'lumbung', `browser-${port}`)
/** Thursday morning, the day on which kitchens plan the next week. */
export const PINNED_AT = '2026-11-19T01:00:00Z'

/** Marks a test or a group of them: what is the same at every size is looked at once. */
export const AT_A_DESK = { tag: '@desk' }
