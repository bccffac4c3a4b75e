import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { AT_A_DESK, CHROMIUM, dataDirOf, PINNED_AT, PORTS } from './support/browser-place.ts'

if (!existsSync(CHROMIUM)) {
  throw new Error(
    `No Chromium at ${CHROMIUM}. Install it (apt-get install chromium) or set CHROMIUM.`,
  )
}

const phone = { width: 360, height: 740 }
const desk = { width: 1280, height: 800 }
/** Chromium as root on a machine without graphics, and without calls to the outside. */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The built app on a fresh embedded demo, with the clock pinned. */
const serverAt = (port: number) => ({
  command: `rm -rf ${dataDirOf(port)} && node --import tsx app/server.ts`,
  cwd: '..',
  url: `http://127.0.0.1:${port}/health`,
  timeout: 120_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
  env: {
    NODE_ENV: 'production',
    DATABASE_URL: '',
    PORT: String(port),
    LUMBUNG_DATA_DIR: dataDirOf(port),
    LUMBUNG_DEMO: 'on',
    LUMBUNG_CLOCK: PINNED_AT,
    LUMBUNG_REQUESTS_PER_MINUTE: '6000',
    LOG_LEVEL: 'warn',
  },
})
const at = (port: number) => `http://127.0.0.1:${port}`

/** Each size has a server of its own and goes through its tests in order, both at once. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  timeout: 180_000,
  // Both servers plan their demo week while the first tests run; what is asked for comes, only later.
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./support/browser-summary.ts']],
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    launchOptions: { executablePath: CHROMIUM, args },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desk', workers: 1, use: { baseURL: at(PORTS.desk), viewport: desk } },
    {
      name: 'phone',
      workers: 1,
      grepInvert: new RegExp(AT_A_DESK.tag),
      use: { baseURL: at(PORTS.phone), viewport: phone, hasTouch: true },
    },
  ],
  webServer: [serverAt(PORTS.desk), serverAt(PORTS.phone)],
})
