import { defineConfig } from 'vitest/config'
import { plainSummary } from './tests/support/plain-summary.ts'

const project = (name: string, include: string, testTimeout = 20_000) => ({
  extends: true as const,
  test: { name, include: [include], testTimeout, hookTimeout: 120_000 },
})

/** Files that leave nothing behind share one module graph: a quarter of the time. */
const pure = (name: string, include: string) => {
  const { test, ...rest } = project(name, include)
  return { ...rest, test: { ...test, isolate: false } }
}

/** Six kinds of tests (tests/README.md); the browser's run apart, with `npm run e2e`. */
export default defineConfig({
  test: {
    pool: 'forks',
    reporters: ['default', plainSummary],
    projects: [
      pure('house', 'tests/house/**/*.test.ts'),
      pure('domain', 'tests/domain/**/*.test.ts'),
      project('solver', 'tests/solver/**/*.test.ts', 180_000),
      project('db', 'tests/db/**/*.test.ts', 60_000),
      project('routes', 'tests/routes/**/*.test.ts', 60_000),
    ],
  },
})
