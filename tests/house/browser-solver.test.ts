import { expect, test } from 'vitest'
import { importsOf, sourceFiles } from '../support/source-files.ts'

const imports = sourceFiles('solver').flatMap(importsOf)

/** Everything that a file reaches through imports that run, packages included. */
function reachedFrom(...doors: string[]) {
  const reached = new Set(doors)
  for (const file of reached) {
    for (const { from, to, isTypeOnly } of imports) {
      if (from === file && !isTypeOnly) reached.add(to)
    }
  }
  return [...reached]
}

test('the browser reaches nothing but our files, zod and HiGHS', () => {
  const reached = reachedFrom('solver/browser.ts', 'solver/engine/web-worker.ts')
  expect(reached.filter((to) => !/^solver\/|^zod$|^highs$/.test(to))).toEqual([])
  expect(reached).toContain('solver/menus/plan-region.ts')
  expect(reached).toContain('solver/verify/verify-plan.ts')
})

test('a walk from the door of Node does find what a browser cannot have', () => {
  expect(reachedFrom('solver/index.ts')).toContain('node:worker_threads')
})
