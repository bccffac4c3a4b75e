import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { plainSummary } from './tests/support/plain-summary.ts'

const project = (name: string, include: string, testTimeout = 20_000) => ({
  extends: true as const,
  test: { name, include: [include], testTimeout, hookTimeout: 120_000 },
})

/** Files that leave nothing behind share one module graph: a quarter of the time. */
const together = (name: string, include: string, testTimeout?: number) => {
  const { test, ...rest } = project(name, include, testTimeout)
  return { ...rest, test: { ...test, isolate: false } }
}

/** Six kinds of tests (tests/README.md); the browser's run apart, with `npm run e2e`. */
export default defineConfig({
  test: {
    pool: 'forks',
    // One core fewer is the default, which on two leaves half a machine idle.
    maxWorkers: availableParallelism(),
    reporters: ['default', plainSummary],
    projects: [
      together('house', 'tests/house/**/*.test.ts'),
      together('domain', 'tests/domain/**/*.test.ts'),
      project('solver', 'tests/solver/**/*.test.ts', 180_000),
      together('db', 'tests/db/**/*.test.ts', 60_000),
      together('routes', 'tests/routes/**/*.test.ts', 60_000),
    ],
  },
})
