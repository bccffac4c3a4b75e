import { expect, test } from 'vitest'
import { readEnvironment } from '#app/shared/env.server.ts'

test('without any setting: embedded database, demo on, port 3000 of this machine alone', () => {
  expect(readEnvironment({})).toEqual({
    mode: 'development',
    host: '127.0.0.1',
    port: 3000,
    dataDir: '.data',
    isDemo: true,
    requestsPerMinute: 1200,
    runsWorker: true,
    logLevel: 'info',
  })
})

test('with a real database the demo is off unless it is asked for', () => {
  const DATABASE_URL = 'postgres://lumbung@localhost/lumbung'
  expect(readEnvironment({ DATABASE_URL })).toMatchObject({
    databaseUrl: DATABASE_URL,
    isDemo: false,
  })
  expect(readEnvironment({ DATABASE_URL, LUMBUNG_DEMO: 'on' }).isDemo).toBe(true)
})

test('a variable that is set to nothing counts as left out', () => {
  expect(readEnvironment({ DATABASE_URL: '', PORT: '', LUMBUNG_DEMO: '' })).toEqual(
    readEnvironment({}),
  )
})

test('every wrong variable is named at once', () => {
  const wrong = {
    PORT: '70000',
    LUMBUNG_DEMO: 'maybe',
    DATABASE_URL: 'mysql://x',
    LUMBUNG_CLOCK: 'x',
  }
  const read = () => readEnvironment(wrong)
  for (const name of Object.keys(wrong)) expect(read).toThrow(`${name}: `)
})
