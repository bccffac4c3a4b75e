import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, signInAs, test } from '../support/browser.ts'

const LIMIT_KB = 120

/** Kilobytes (gzip) of scripts and styles that a page fetches until it is quiet. */
async function firstLoadKb(page: Page, path: string) {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (/\.(js|css)(\?|$)/.test(response.url())) bodies.push(response.body())
  })
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
  expect(sizes.length).toBeGreaterThan(3)
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

test.skip(({ viewport }) => viewport?.width !== 1280, 'the bytes are the same on a phone')

test(`the sign-in page loads at most ${LIMIT_KB} kB of JavaScript and CSS`, async ({ page }) => {
  const kb = await firstLoadKb(page, '/login')
  console.log(`/login: ${kb.toFixed(1)} kB`)
  expect(kb).toBeLessThanOrEqual(LIMIT_KB)
})

test(`every page of a manager's menu loads at most ${LIMIT_KB} kB`, async ({ browser, page }) => {
  await signInAs(page, 'kitchen-manager')
  const menu = page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link')
  const hrefs = await menu.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  const storageState = await page.context().storageState()
  for (const href of hrefs.filter((one) => one !== null)) {
    const fresh = await browser.newContext({ storageState })
    const kb = await firstLoadKb(await fresh.newPage(), href)
    console.log(`${href}: ${kb.toFixed(1)} kB`)
    expect(kb, href).toBeLessThanOrEqual(LIMIT_KB)
    await fresh.close()
  }
})
