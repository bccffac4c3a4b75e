import type { Reporter, TestModule } from 'vitest/node'

/** Closes a run with one plain line that any reader of logs understands. */
export const plainSummary: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], errors) {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const count = (state: string) => states.filter((one) => one === state).length
    const isBroken = errors.length > 0 || modules.some((module) => module.state() === 'failed')
    const failed = count('failed') || (isBroken ? 1 : 0)
    console.log(`\n${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`)
  },
}
