import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import type { Role } from '#app/features/accounts/role.ts'
import { AT_A_DESK, dataDirOf } from './browser-place.ts'

/** Every test also promises that the page made no noise: no error, no blocked script or style. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const noise: string[] = []
      page.on('pageerror', (error) => noise.push(error.message))
      page.on('console', (message) => {
        const isAnswer = /the server responded with a status of 4\d\d/.test(message.text())
        if (['error', 'warning'].includes(message.type()) && !isAnswer) noise.push(message.text())
      })
      await use(undefined)
      expect(noise).toEqual([])
    },
    { auto: true },
  ],
})
export { AT_A_DESK, expect }

/** Those of the server that this project's browser talks to. */
const signIns = () => {
  const { port } = new URL(test.info().project.use.baseURL ?? '')
  return readFileSync(join(dataDirOf(Number(port)), 'demo-sign-ins.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
}

/** The e-mail address and password of one role of the demo region. */
export function signInOf(role: Role) {
  const [, email = '', password = ''] = signIns().find(([name]) => name === role) ?? []
  return { email, password }
}

/** Signs in without the form, which has tests of its own, and opens the page of today. */
export async function signInAs(page: Page, role: Role) {
  const answer = await page.request.post('/login', { form: signInOf(role), maxRedirects: 0 })
  expect(answer.status()).toBe(302)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible()
}

/** Readable by everyone: axe finds nothing, the page does not scroll sideways, one main heading. */
export async function expectReadable(page: Page) {
  await page.waitForLoadState('networkidle')
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )
  expect(found).toEqual([])
  const sidewaysPx = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect(sidewaysPx, 'the page scrolls sideways').toBeLessThanOrEqual(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
}
