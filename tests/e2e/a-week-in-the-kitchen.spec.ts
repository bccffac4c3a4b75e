import type { Page } from '@playwright/test'
import { kitchenId } from '#db/seeds/demo/demo-region.ts'
import { AT_A_DESK, expect, expectReadable, signInAs, test } from '../support/browser.ts'

const kitchen = `/kitchens/${kitchenId('rutan-muntok')}`
const PLANNING_MS = 200_000

/** The desk plans the coming week, the phone the one after, so that they do not meet. */
const weekOf = (page: Page) => ((page.viewportSize()?.width ?? 0) > 900 ? '2026-W48' : '2026-W49')

const underWay = (page: Page) => page.getByRole('region', { name: 'Menyusun menu dan pasokan' })

/** A kitchen plans one week at a time: first the demo's own plan of its coming week must be done. */
async function openQuietBoard(page: Page, week: string) {
  await page.goto(`${kitchen}/menus/2026-W48`)
  await expect(underWay(page)).toHaveCount(0, { timeout: PLANNING_MS })
  await page.goto(`${kitchen}/menus/${week}`)
}

test('a manager changes a dish, plans the open cells, adopts the plan and sees where the food comes from', async ({
  page,
}) => {
  test.setTimeout(480_000)
  await signInAs(page, 'kitchen-manager')
  await openQuietBoard(page, weekOf(page))
  await expectReadable(page)

  await page
    .getByRole('link', { name: /(Ubah|Pilih) Sayur/ })
    .filter({ visible: true })
    .first()
    .click()
  await page.getByRole('searchbox', { name: 'Cari hidangan' }).fill('bayam')
  await page.getByRole('button', { name: 'Cari' }).click()
  await expect(page).toHaveURL(/q=bayam/)
  await expectReadable(page)
  const choose = page.getByRole('button', { name: /^Pilih .*bayam/i }).first()
  const dish = ((await choose.getAttribute('aria-label')) ?? '').replace('Pilih ', '')
  await choose.click()
  const pinned = page.getByRole('button', { name: `Lepas kunci ${dish}` })
  await expect(pinned.filter({ visible: true })).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('button', { name: /^Susun (otomatis|lagi)$/ }).click()
  await expect(underWay(page)).toBeVisible()
  await expectReadable(page)
  const adopt = page.getByRole('button', { name: 'Tetapkan', exact: true })
  await expect(adopt).toBeVisible({ timeout: PLANNING_MS })
  // How near to the cheapest plan the search came is a matter of the machine; that it is said is ours.
  await expect(
    page.getByText(/di atas biaya terendah yang mungkin|Waktu habis sebelum terbukti/),
  ).toBeVisible()
  await expect(pinned.filter({ visible: true })).toHaveCount(1)
  await expectReadable(page)

  await adopt.click()
  await expect(page.getByText('Ditetapkan').first()).toBeVisible()
  await expectReadable(page)

  await page.getByRole('link', { name: 'Lihat rencana' }).click()
  const parts = page.getByRole('navigation', { name: 'Bagian rencana' })
  for (const part of ['Ringkasan', 'Hasil sendiri', 'Pembelian', 'Kekurangan', 'Alasan']) {
    await parts.getByRole('link', { name: part }).click()
    await expect(parts.getByRole('link', { name: part })).toHaveAttribute('aria-current', 'page')
    await expectReadable(page)
  }
})

test('planning is watched and cancelled, and nothing changes', AT_A_DESK, async ({ page }) => {
  test.setTimeout(300_000)
  await signInAs(page, 'kitchen-manager')
  const week = weekOf(page) === '2026-W48' ? '2026-W50' : '2026-W51'
  await openQuietBoard(page, week)
  await page.getByRole('button', { name: 'Susun otomatis' }).click()
  await expect(underWay(page)).toBeVisible()
  await page.getByRole('button', { name: 'Batalkan' }).click()
  await expect(page.getByText('Penyusunan terakhir dibatalkan.')).toBeVisible({ timeout: 60_000 })
  await expectReadable(page)
})

test('from the board one goes to its papers, which are printed with letterhead and signatures', async ({
  page,
}) => {
  await signInAs(page, 'kitchen-manager')
  await page.goto(`${kitchen}/menus/2026-W48`)
  await page.getByRole('link', { name: 'Kertas kerja' }).click()
  await expect(page).toHaveURL(/\/papers\//)
})
