import type { Page } from '@playwright/test'
import { kitchenId } from '#db/seeds/demo/demo-region.ts'
import { AT_A_DESK, expect, expectReadable, signInAs, test } from '../support/browser.ts'

const isDesk = (page: Page) => (page.viewportSize()?.width ?? 0) > 900
/** The desk and the phone choose in weeks of their own. */
const boardOf = (page: Page) =>
  `/kitchens/${kitchenId('rutan-muntok')}/menus/${isDesk(page) ? '2027-W01' : '2027-W02'}`

const firstOpen = (page: Page) =>
  page
    .getByRole('link', { name: /^Pilih Sayur/ })
    .filter({ visible: true })
    .first()
const effect = (page: Page) => page.getByRole('region', { name: 'Akibat pilihan' })

test('with the keyboard alone a cell is picked, a dish searched, its effect read, chosen, pinned and undone', async ({
  page,
}) => {
  await signInAs(page, 'kitchen-manager')
  await page.goto(boardOf(page))
  await firstOpen(page).focus()
  await page.keyboard.press('Enter')
  const search = page.getByRole('searchbox', { name: 'Cari hidangan' })
  await expect(search).toBeFocused()

  await page.keyboard.type('bayam')
  await expect(page.getByRole('button', { name: /^Pilih (?!.*bayam)/i })).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(effect(page)).toContainText('Bila memilih')
  const first = (await effect(page).textContent()) ?? ''
  await page.keyboard.press('ArrowDown')
  await expect(effect(page)).not.toHaveText(first)
  await expectReadable(page)
  const choose = page.locator(':focus')
  const dish = ((await choose.getAttribute('aria-label')) ?? '').replace('Pilih ', '')
  expect(dish).toMatch(/bayam/i)
  await page.keyboard.press('Enter')

  const unpin = page.getByRole('button', { name: `Lepas kunci ${dish}` }).filter({ visible: true })
  await expect(unpin).toHaveAttribute('aria-pressed', 'true')
  const cell = page.getByRole('link', { name: new RegExp(`^Ubah Sayur.*${dish}`) })
  await expect(cell.filter({ visible: true })).toBeFocused()
  await expectReadable(page)

  const undo = page.getByRole('button', { name: 'Urungkan' })
  await undo.focus()
  await page.keyboard.press('Enter')
  await expect(unpin).toHaveCount(0)
  await expect(firstOpen(page)).toBeVisible()
})

test(
  'arrow keys go from cell to cell, and Escape leaves the list of dishes',
  AT_A_DESK,
  async ({ page }) => {
    await signInAs(page, 'kitchen-manager')
    await page.goto(boardOf(page))
    await page.waitForLoadState('networkidle')
    const cellOf = (name: RegExp) => page.getByRole('link', { name })
    await cellOf(/^Pilih Sayur, Senin/).focus()
    await page.keyboard.press('ArrowRight')
    await expect(cellOf(/^Pilih Sayur, Selasa/)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(cellOf(/^Pilih Lauk nabati, Selasa/)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/cell=/)
    await expect(page.getByRole('searchbox', { name: 'Cari hidangan' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page).not.toHaveURL(/cell=/)
    await expect(cellOf(/^Pilih Lauk nabati, Selasa/)).toBeFocused()
  },
)

test(
  'the effect of 20 dishes one after the other asks the server for nothing',
  AT_A_DESK,
  async ({ page }) => {
    await signInAs(page, 'kitchen-manager')
    await page.goto(boardOf(page))
    await firstOpen(page).click()
    await expect(page.getByRole('searchbox', { name: 'Cari hidangan' })).toBeVisible()
    await page.waitForLoadState('networkidle')
    let asked = 0
    page.on('request', () => {
      asked += 1
    })
    await page.keyboard.press('ArrowDown')
    await expect(effect(page)).toBeVisible()
    const times = await page.evaluate(async () => {
      const times: number[] = []
      for (let step = 0; step < 20; step += 1) {
        const began = performance.now()
        const before = document.querySelector('[aria-live="polite"].font-semibold')?.textContent
        const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })
        document.activeElement?.dispatchEvent(key)
        const isShown = () =>
          document.querySelector('[aria-live="polite"].font-semibold')?.textContent !== before
        while (!isShown() && performance.now() - began < 1000) {
          await new Promise((resolve) => setTimeout(resolve, 0))
        }
        times.push(performance.now() - began)
      }
      return times.sort((a, b) => a - b)
    })
    console.log(`effect shown after ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`)
    expect(asked).toBe(0)
    expect(times).toHaveLength(20)
  },
)

test(
  'without a script the list is there, filled, and a dish is chosen',
  AT_A_DESK,
  async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'id-ID' })
    const page = await context.newPage()
    await signInAs(page, 'kitchen-manager')
    await page.goto(`/kitchens/${kitchenId('rutan-muntok')}/menus/2027-W03?cell=2027-01-19.fruit`)
    const choose = page.getByRole('button', { name: /^Pilih .*pepaya/i }).first()
    await choose.click()
    await expect(page.getByRole('button', { name: 'Urungkan' })).toBeVisible()
    await context.close()
  },
)

test('rules, cycles, neighbours and the comparison are readable, with data and without', async ({
  page,
}) => {
  await signInAs(page, 'kitchen-manager')
  const menus = `/kitchens/${kitchenId('rutan-muntok')}/menus`
  for (const path of [
    'rules',
    'cycles',
    '2026-W48/neighbours',
    '2026-W48/compare',
    '2027-W05/neighbours',
  ]) {
    await page.goto(`${menus}/${path}`)
    await expectReadable(page)
  }
  await page.goto(`${menus}/rules`)
  const suggested = page.getByRole('button', { name: 'Pakai aturan anjuran' })
  await suggested.click()
  await expect(page.getByText('Gorengan paling banyak 2 kali').first()).toBeVisible()
  await expectReadable(page)
})
