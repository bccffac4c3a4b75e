import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { CHROMIUM, DATA_DIR, PINNED_AT, PORT } from './support/browser-place.ts'

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

/** The browser's tests run against the built app on a fresh embedded demo, with the clock pinned. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  timeout: 180_000,
  workers: 1,
  // React 18 can lose a race between hydrating and a click on a busy machine; twice in a row is a fault of ours.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./support/browser-summary.ts']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    launchOptions: { executablePath: CHROMIUM, args },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'desk', use: { viewport: desk } },
    { name: 'phone', use: { viewport: phone, hasTouch: true } },
  ],
  webServer: {
    command: `rm -rf ${DATA_DIR} && node --import tsx app/server.ts`,
    cwd: '..',
    url: `http://127.0.0.1:${PORT}/health`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      NODE_ENV: 'production',
      DATABASE_URL: '',
      PORT: String(PORT),
      LUMBUNG_DATA_DIR: DATA_DIR,
      LUMBUNG_DEMO: 'on',
      LUMBUNG_CLOCK: PINNED_AT,
      LUMBUNG_REQUESTS_PER_MINUTE: '6000',
      LOG_LEVEL: 'warn',
    },
  },
})
