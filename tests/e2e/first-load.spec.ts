import { gzipSync } from 'node:zlib'
import type { BrowserContext } from '@playwright/test'
import { AT_A_DESK, expect, signInAs, test } from '../support/browser.ts'

const LIMIT_KB = 120
const WITH_CHARTS_KB = 230
/** Pages that draw charts in the browser. */
const CHARTS = [/^\/plans\/[^/]+$/, /^\/units\/[^/]+\/forecast$/]
const MOST_PAGES = 80

const limitOf = (path: string) =>
  CHARTS.some((page) => page.test(path.split('?')[0] ?? '')) ? WITH_CHARTS_KB : LIMIT_KB

/** Kilobytes (gzip) of scripts and styles that a page fetches with an empty memory, and its links. */
async function firstLoad(context: BrowserContext, path: string) {
  const page = await context.newPage()
  const bodies: Promise<Buffer>[] = []
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('response', (response) => {
    if (/\.(js|css)(\?|$)/.test(response.url())) bodies.push(response.body())
  })
  const response = await page.goto(path)
  await page.waitForLoadState('networkidle')
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? '/'))
  await page.close()
  const kb = sizes.reduce((sum, size) => sum + size, 0) / 1000
  return { kb, links, errors, status: response?.status() ?? 0 }
}

/** Two addresses of one shape are one page: ids, weeks, codes and questions differ. */
const shapeOf = (path: string) =>
  path
    .replace(/\?.*|#.*/, '')
    .replace(/[0-9a-f-]{36}/g, ':id')
    .replace(/\d{4}-W\d{2}/, ':week')
    .replace(/^\/(foods|recipes|menu-bank)\/(?!requirements$|new$|import$)[^/]+/, '/$1/:code')

test(
  `the sign-in page loads at most ${LIMIT_KB} kB of JavaScript and CSS`,
  AT_A_DESK,
  async ({ browser }) => {
    const { kb } = await firstLoad(await browser.newContext(), '/login')
    expect(kb).toBeGreaterThan(50)
    expect(kb).toBeLessThanOrEqual(LIMIT_KB)
  },
)

test(
  `every page that a manager can reach loads at most ${LIMIT_KB} kB, with charts ${WITH_CHARTS_KB}`,
  AT_A_DESK,
  async ({ browser, page }) => {
    test.setTimeout(600_000)
    await signInAs(page, 'kitchen-manager')
    // A board whose plan is under way is about to change: it fetches its later parts at once.
    await page.goto('/menus')
    await expect(page.getByRole('region', { name: 'Menyusun menu dan pasokan' })).toHaveCount(0, {
      timeout: 300_000,
    })
    const storageState = await page.context().storageState()
    const waiting = ['/']
    const seen = new Map<string, string>()
    for (let path = waiting.shift(); path && seen.size < MOST_PAGES; path = waiting.shift()) {
      if (seen.has(shapeOf(path)) || /\.(xlsx|csv|ics|json|pdf)/.test(path)) continue
      const context = await browser.newContext({ storageState })
      const { kb, links, errors, status } = await firstLoad(context, path)
      await context.close()
      seen.set(shapeOf(path), `${kb.toFixed(1)} kB`)
      expect.soft(status, path).toBe(200)
      expect.soft(errors, path).toEqual([])
      expect.soft(kb, path).toBeLessThanOrEqual(limitOf(path))
      waiting.push(...links)
    }
    console.table(Object.fromEntries(seen))
    expect(seen.size).toBeGreaterThan(20)
  },
)
