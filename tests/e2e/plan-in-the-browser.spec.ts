import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { verify } from '#solver/index.ts'
import { expect, test } from '../support/browser.ts'
import { serveSolverPage } from '../support/solver-page/serve.ts'

const LIMIT_KB = 1600
const SECONDS = 45

test.skip(({ viewport }) => viewport?.width !== 1280, 'the arithmetic is the same on a phone')
test.describe.configure({ timeout: 180_000 })

let site: Awaited<ReturnType<typeof serveSolverPage>>
test.beforeAll(async () => {
  site = await serveSolverPage()
})
test.afterAll(() => site.close())

/** Every file that the page and its worker fetch, with its kilobytes (gzip). */
function watchFiles(page: Page) {
  const files = new Map<string, Promise<number>>()
  page.context().on('response', (response) => {
    const size = async () => gzipSync(await response.body()).length / 1000
    files.set(new URL(response.url()).pathname, size())
  })
  const sizes = async () =>
    new Map(await Promise.all([...files].map(async ([path, size]) => [path, await size] as const)))
  return { paths: () => [...files.keys()], sizes }
}

test('one kitchen plans its week in a worker of the browser, and the plan passes verify', async ({
  page,
}) => {
  const problem = generateProblem({ kitchens: 1, days: 6, recipes: 120, seed: 1 })
  const text = JSON.stringify(problem)
  const files = watchFiles(page)
  await page.goto(site.url)
  await page.waitForFunction(() => 'planWeek' in globalThis)
  expect(files.paths().filter((path) => /wasm|worker|browser/.test(path))).toEqual([])

  const answer = await page.evaluate(([problemText, seconds]) => planWeek(problemText, seconds), [
    text,
    SECONDS,
  ] as const)

  expect(answer.isIsolated).toBe(false)
  expect(answer.violations).toEqual([])
  const sha256 = createHash('sha256').update(text).digest('hex')
  expect(verify(problem, answer.planned, sha256)).toEqual([])
  expect(answer.planned.menus.length).toBe(30)
  expect(answer.planned.gap).toBeLessThanOrEqual(0.01)
  expect(answer.matched.objectiveIdr).toBeLessThanOrEqual(answer.planned.objectiveIdr + 1)
  expect(answer.turnsOfThePage).toBeGreaterThan(5)

  const sizes = await files.sizes()
  const kb = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  console.log(`${answer.planned.engine.seconds} s, gap ${answer.planned.gap}, ${kb.toFixed(0)} kB`)
  expect([...sizes.keys()].filter((path) => path.endsWith('.wasm')).length).toBe(1)
  expect(kb).toBeLessThanOrEqual(LIMIT_KB)
})
