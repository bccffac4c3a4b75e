import { defineConfig } from 'vitest/config'
import { plainSummary } from './tests/support/plain-summary.ts'

const project = (name: string, include: string, testTimeout = 20_000) => ({
  extends: true as const,
  test: { name, include: [include], testTimeout, hookTimeout: 120_000 },
})

/** Six kinds of tests (tests/README.md); the browser's run apart, with `npm run e2e`. */
export default defineConfig({
  test: {
    pool: 'forks',
    reporters: ['default', plainSummary],
    projects: [
      project('house', 'tests/house/**/*.test.ts'),
      project('domain', 'tests/domain/**/*.test.ts'),
      project('solver', 'tests/solver/**/*.test.ts', 180_000),
      project('db', 'tests/db/**/*.test.ts', 60_000),
      project('routes', 'tests/routes/**/*.test.ts', 60_000),
    ],
  },
})
