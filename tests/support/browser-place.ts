import { join } from 'node:path'

/** Where the browser's tests find their server, its data and the browser itself. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
export const PORT = Number(process.env.E2E_PORT ?? 3217)
export const DATA_DIR = join('node_modules', '.cache', 'lumbung', `browser-${PORT}`)
/** Thursday morning, the day on which kitchens plan the next week. */
export const PINNED_AT = '2026-11-19T01:00:00Z'
