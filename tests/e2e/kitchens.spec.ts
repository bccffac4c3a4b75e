import type { Page } from '@playwright/test'
import { AT_A_DESK, expect, expectReadable, signInAs, signInOf, test } from '../support/browser.ts'

/** Where the manager's own kitchen is; the list names it. */
async function openKitchen(page: Page, tab?: string) {
  await page.goto('/kitchens')
  await page.getByRole('link', { name: 'Dapur MBG Rutan Muntok', exact: true }).click()
  const tabs = page.getByRole('navigation', { name: 'Bagian dapur' })
  if (tab) await tabs.getByRole('link', { name: tab }).click()
}

test('the kitchen of today says what is served and what to do, readable for all', async ({
  page,
}) => {
  await signInAs(page, 'kitchen-manager')
  await openKitchen(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dapur hari ini')
  await expect(page.getByRole('table', { name: 'Menu' })).toContainText('Makanan pokok')
  await expect(page.getByRole('table', { name: 'Porsi' })).toContainText('1.826')
  await expect(page.getByRole('heading', { name: 'Yang perlu dikerjakan' })).toBeVisible()
  await expectReadable(page)
})

test('a wrong day is told at its field, a good answer stands in the history', async ({ page }) => {
  await signInAs(page, 'kitchen-manager')
  await openKitchen(page, 'Kelayakan')
  await expectReadable(page)
  await page.getByRole('link', { name: 'Izin lingkungan limbah' }).click()
  const panel = page.getByRole('region', { name: 'Izin lingkungan limbah' })
  await panel.getByLabel('Terpenuhi', { exact: true }).check()
  await panel.getByLabel('Nomor dokumen').fill('CONTOH/IZIN/1')
  await panel.getByLabel('Tanggal jawaban').fill('2026-11-18')
  await panel.getByLabel('Berlaku sampai').fill('2026-11-01')
  await panel.getByRole('button', { name: 'Simpan jawaban' }).click()
  await expect(panel.getByText('▲ Tanggal akhir lebih dulu dari tanggal jawaban.')).toBeVisible()
  await expect(panel.getByLabel('Nomor dokumen')).toHaveValue('CONTOH/IZIN/1')
  await expectReadable(page)
  await panel.getByLabel('Berlaku sampai').fill('2027-11-18')
  await panel.getByRole('button', { name: 'Simpan jawaban' }).click()
  await expect(panel.getByRole('listitem').first()).toContainText('CONTOH/IZIN/1')
})

test('portions of one day are changed beside the grid, and not beyond capacity', async ({ page }, {
  project,
}) => {
  await signInAs(page, 'kitchen-manager')
  await openKitchen(page, 'Penerima')
  await expectReadable(page)
  const day = project.name === 'desk' ? 'Kamis, 10 Desember 2026' : 'Jumat, 11 Desember 2026'
  await page.getByRole('link', { name: '7–12 Desember 2026' }).click()
  const cell = page.getByRole('link', {
    name: new RegExp(`^126\\s*, ubah, SD contoh Muntok 2, ${day}`),
  })
  await cell.click()
  const panel = page.getByRole('region', { name: day })
  await panel.getByLabel('Porsi').fill('3.000')
  await panel.getByLabel('Keterangan').fill('Satu kelas lomba')
  await panel.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByRole('alert')).toContainText('melebihi kapasitas')
  await expect(panel.getByLabel('Porsi')).toHaveValue('3.000')
  await panel.getByLabel('Porsi').fill('96')
  await panel.getByLabel('Keterangan').fill('Satu kelas lomba')
  await panel.getByRole('button', { name: 'Simpan' }).click()
  const changed = page.getByRole('table', { name: 'Yang berbeda minggu ini' })
  await expect(changed).toContainText('126 → 96')
  await expectReadable(page)
})

test(
  'without JavaScript a headcount is changed all the same',
  AT_A_DESK,
  async ({ browser }, { project }) => {
    const group = project.name === 'desk' ? '142' : '138'
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const { email, password } = signInOf('kitchen-manager')
    await page.goto('/login')
    await page.getByLabel('Surel').fill(email)
    await page.getByLabel('Kata sandi').fill(password)
    await page.getByRole('button', { name: 'Masuk' }).click()
    await openKitchen(page, 'Penerima')
    await page.getByRole('link', { name: '14–19 Desember 2026' }).click()
    await page
      .getByRole('link', {
        name: new RegExp(`^${group}\\s*, ubah, SD contoh Muntok 1, Senin, 14 Desember`),
      })
      .click()
    const panel = page.getByRole('region', { name: 'Senin, 14 Desember 2026' })
    await panel.getByLabel('Porsi').fill('140')
    await panel.getByLabel('Keterangan').fill('Dua anak pindah')
    await panel.getByRole('button', { name: 'Simpan' }).click()
    await expect(page.getByRole('table', { name: 'Yang berbeda minggu ini' })).toContainText(
      `${group} → 140`,
    )
    await context.close()
  },
)
