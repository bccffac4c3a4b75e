import type { Page } from '@playwright/test'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { expect, expectReadable, signInAs, test } from '../support/browser.ts'

const bed = `/units/${unitId('muntok-bedeng-a')}`
/** Other than any amount of the demo, and other on each screen size, so that rows can be told apart. */
const amountOf = (project: string, desk: string, phone: string) =>
  project === 'desk' ? desk : phone

const openReports = (page: Page) => page.getByRole('table', { name: 'Laporan terbuka' })

test('an officer finds the bed, reports 12 ikat and reads back 3,6 kg', async ({ page }) => {
  await signInAs(page, 'unit-officer')
  await page.getByRole('link', { name: 'Pasokan' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unit produksi')
  await page.getByRole('link', { name: 'Bedeng A' }).click()
  await expectReadable(page)
  await page.getByRole('link', { name: 'Lapor pasokan' }).click()
  await expect(page.getByLabel('Bahan')).toHaveValue(/.+/)
  await page.getByLabel('Banyaknya').fill('12')
  await page.getByLabel('Satuan').selectOption('ikat')
  await page.getByLabel('Siap pada').fill('2026-11-24')
  const understood = /12 ikat kangkung ≈ 3,6\skg, siap Sel 24 Nov, baik sampai Rab 25 Nov/
  await expect(page.getByText(understood)).toBeVisible()
  await expectReadable(page)
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await expect(page.getByRole('status')).toContainText('Laporan tersimpan')
  await expect(page.getByText(understood)).toBeVisible()
  await expect(page.getByText('Belum ada rencana yang memakai laporan ini.')).toBeVisible()
  await expectReadable(page)
})

test('an impossible date is told at its field, and what was typed stays', async ({ page }) => {
  await signInAs(page, 'unit-officer')
  await page.goto(`${bed}/reports/new`)
  await page.getByLabel('Banyaknya').fill('7,5')
  await page.getByLabel('Satuan').selectOption('kg')
  await page.getByLabel('Siap pada').fill('2026-10-01')
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Tanggal siap lebih dari seminggu yang lalu.')
  await expect(page.getByLabel('Banyaknya')).toHaveValue('7,5')
  await expect(page.getByLabel('Siap pada')).toHaveAttribute('aria-invalid', 'true')
  await expectReadable(page)
})

test('what the plan takes from the pond is shown to who works it', async ({ page }) => {
  // Wednesday's lele is pinned on the menu, so every plan of the kitchen takes the harvest.
  const pond = `/units/${unitId('muntok-kolam-1')}`
  test.setTimeout(240_000)
  await signInAs(page, 'unit-officer')
  const uses = page.getByRole('table', { name: 'Dipakai dapur' })
  await expect(async () => {
    await page.goto(pond)
    await expect(uses).toContainText('Dapur MBG', { timeout: 1000 })
  }).toPass({ timeout: 220_000, intervals: [2000] })
  await expect(uses).toContainText(/kg/)
  const [first] = await openReports(page).getByRole('link').all()
  await first?.click()
  await expect(
    page.getByText(/Dari laporan Anda: [\d.,]+\skg ikan lele ke Dapur MBG/),
  ).toBeVisible()
  await expectReadable(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a form that is sent twice by an impatient thumb is one report', async ({ page }, {
    project,
  }) => {
    const amount = amountOf(project.name, '31', '29')
    await signInAs(page, 'unit-officer')
    await page.goto(`${bed}/reports/new`)
    await page.getByLabel('Banyaknya').fill(amount)
    await page.getByLabel('Satuan').selectOption('ikat')
    await page.getByLabel('Siap pada').fill('2026-11-25')
    await page.getByRole('button', { name: 'Kirim laporan' }).dblclick()
    await expect(page.getByText('Laporan tersimpan')).toBeVisible()
    await page.goto(bed)
    await expect(openReports(page).getByText(`${amount} ikat`)).toHaveCount(1)
  })

  test('a correction keeps the first value, a withdrawal its reason', async ({ page }, {
    project,
  }) => {
    const amount = amountOf(project.name, '41', '39')
    await signInAs(page, 'unit-officer')
    await page.goto(`${bed}/reports/new`)
    await page.getByLabel('Banyaknya').fill(amount)
    await page.getByLabel('Satuan').selectOption('ikat')
    await page.getByLabel('Siap pada').fill('2026-11-26')
    await page.getByRole('button', { name: 'Kirim laporan' }).click()
    await page.getByLabel('Banyaknya').fill('20')
    await page.getByRole('button', { name: 'Simpan koreksi' }).click()
    await expect(page.getByText(`Semula dilaporkan ${amount} ikat`)).toBeVisible()
    await page.getByLabel('Mengapa batal').fill('Dimakan ulat')
    await page.getByRole('button', { name: 'Tarik laporan ini' }).click()
    await expect(page.getByText('Dimakan ulat')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Simpan koreksi' })).toHaveCount(0)
  })
})

test('cycles of the bed: terong is too high inside the wall', async ({ page }) => {
  await signInAs(page, 'unit-officer')
  await page.goto(`${bed}/cycles`)
  await expectReadable(page)
  await page.getByLabel('Yang ditanam atau dipelihara').selectOption({ label: 'Terong ungu' })
  await page.getByRole('button', { name: 'Mulai siklus' }).click()
  await expect(page.getByRole('alert')).toContainText('terlalu tinggi')
})
