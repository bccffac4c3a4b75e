import type { Reporter, TestCase } from '@playwright/test/reporter'

/** The closing line of `plain-summary.ts` for the browser's tests; Playwright calls it with `new`. */
export default function BrowserSummary(): Reporter {
  const outcomes = new Map<string, ReturnType<TestCase['outcome']>>()
  const count = (...kinds: string[]) =>
    [...outcomes.values()].filter((outcome) => kinds.includes(outcome)).length
  return {
    printsToStdio: () => false,
    onTestEnd: (test) => void outcomes.set(test.id, test.outcome()),
    onEnd: async () => {
      const [passed, failed] = [count('expected', 'flaky'), count('unexpected')]
      console.log(`\n${passed} passed, ${failed} failed, ${count('skipped')} skipped`)
    },
  }
}
