import type { Page } from '@playwright/test'
import { AT_A_DESK, expect, expectReadable, signInAs, signInOf, test } from '../support/browser.ts'
import { jpegOf } from '../support/photo.ts'

const HEAD =
  'Jenis tempat;Nama tempat;NPSN;Jarak (km);Waktu tempuh (menit);Kelompok;Senin;Selasa;Rabu;Kamis;Jumat;Sabtu;Minggu'
const csv = (...lines: string[]) => ({
  name: 'daftar.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[HEAD, ...lines].join('\r\n')}`),
})

async function openBeneficiaries(page: Page, part?: string) {
  await page.goto('/kitchens')
  await page.getByRole('link', { name: 'Dapur MBG Rutan Muntok', exact: true }).click()
  const tabs = page.getByRole('navigation', { name: 'Bagian dapur' })
  await tabs.getByRole('link', { name: 'Penerima' }).click()
  if (part) await page.getByRole('link', { name: part, exact: true }).click()
}

test('by keyboard alone a school is added with its pupils of each day', async ({ page }, {
  project,
}) => {
  const school = `SD contoh papan tik ${project.name}`
  await signInAs(page, 'kitchen-manager')
  await openBeneficiaries(page, 'Tempat dan kelompok')
  await expectReadable(page)
  await page.getByRole('link', { name: 'Tambah sekolah atau posyandu' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Nama tempat').focus()
  await page.keyboard.type(school)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2,5')
  await page.keyboard.press('Tab')
  await page.keyboard.type('9')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: school })).toBeVisible()
  await page
    .getByLabel('Kelompok', { exact: true })
    .first()
    .selectOption({ label: 'SD/MI kelas 1–3' })
  for (const day of ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']) {
    await page.getByLabel(day, { exact: true }).first().focus()
    await page.keyboard.type('20')
  }
  await page.getByLabel('Minggu', { exact: true }).first().fill('0')
  await page.getByLabel('Alasan').first().fill('Sekolah baru')
  await page.keyboard.press('Enter')
  await expect(page.getByText('20 · 20 · 20 · 20 · 20 · 20 · 0')).toBeVisible()
  await expectReadable(page)
})

test(
  'without JavaScript a file names its wrong cell, and mended it is imported',
  AT_A_DESK,
  async ({ browser }, { project }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const { email, password } = signInOf('kitchen-manager')
    await page.goto('/login')
    await page.getByLabel('Surel').fill(email)
    await page.getByLabel('Kata sandi').fill(password)
    await page.getByRole('button', { name: 'Masuk' }).click()
    await openBeneficiaries(page, 'Excel')
    const line = (km: string) =>
      `Posyandu;Posyandu berkas ${project.name};;${km};9;Balita;0;15;0;0;15;0;0`
    const field = page.getByLabel('Berkas Excel atau CSV')
    await field.setInputFiles(csv(line('jauh')))
    await page.getByRole('button', { name: 'Baca berkas' }).click()
    await expect(page.getByRole('table', { name: 'Sel yang perlu diperbaiki' })).toContainText(
      '"jauh" bukan angka.',
    )
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Unduh baris yang gagal' }).click()
    expect((await download).suggestedFilename()).toMatch(/baris-gagal\.xlsx$/)
    await page.getByRole('button', { name: 'Buang berkas ini' }).click()
    await field.setInputFiles(csv(line('2,5')))
    await page.getByRole('button', { name: 'Baca berkas' }).click()
    await expect(page.getByRole('table', { name: 'Yang akan berubah' })).toContainText(
      'tempat baru',
    )
    await page.getByRole('button', { name: 'Muat 1 baris' }).click()
    await expect(page.getByRole('table', { name: 'Tempat dan kelompok' })).toContainText(
      `Posyandu berkas ${project.name}`,
    )
    await context.close()
  },
)

test('allergies and the calendar are kept as counts and dated days, readable for all', async ({
  page,
}, { project }) => {
  await signInAs(page, 'kitchen-manager')
  await openBeneficiaries(page, 'Alergi dan diet')
  await expectReadable(page)
  const isDesk = project.name === 'desk'
  const form = page.getByRole('region', { name: 'Catat kebutuhan' })
  await form.getByLabel('Tempat dan kelompok').selectOption({ index: isDesk ? 1 : 2 })
  await form.getByLabel('Kebutuhan').selectOption({ label: 'alergi susu' })
  await form.getByLabel('Orang').fill('3')
  await form.getByLabel('Pengganti').fill('Air kelapa menggantikan susu')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByRole('table', { name: 'Alergi dan diet' })).toContainText('alergi susu')
  await expectReadable(page)
  await page.getByRole('link', { name: 'Kalender', exact: true }).click()
  const day = isDesk ? '2026-12-24' : '2026-12-31'
  await page.getByLabel('Mulai').first().fill(day)
  await page.getByLabel('Sampai').first().fill(day)
  await page.getByLabel('Layanan').selectOption({ label: 'tidak ada layanan' })
  await page.getByLabel('Jenis').first().selectOption({ label: 'hari libur' })
  await page.getByLabel('Alasan').first().fill('Cuti bersama')
  await page.getByLabel('Dasar').first().fill('SKB 3 Menteri')
  await page.getByRole('button', { name: 'Simpan' }).first().click()
  await expect(page.getByRole('table', { name: 'Hari dapur' })).toContainText('SKB 3 Menteri')
  await expectReadable(page)
})

test(
  'a photo proves an answer and shows its hash; a program that calls itself one is refused',
  AT_A_DESK,
  async ({ page }) => {
    await signInAs(page, 'kitchen-manager')
    await page.goto('/kitchens')
    await page.getByRole('link', { name: 'Dapur MBG Rutan Muntok', exact: true }).click()
    await page
      .getByRole('navigation', { name: 'Bagian dapur' })
      .getByRole('link', { name: 'Kelayakan' })
      .click()
    await page.getByRole('link', { name: 'Sertifikat HACCP' }).click()
    const panel = page.getByRole('region', { name: 'Sertifikat HACCP' })
    await panel.getByLabel('Terpenuhi', { exact: true }).check()
    const evidence = (name: string, bytes: number[]) => ({
      name,
      mimeType: 'image/jpeg',
      buffer: Buffer.from(bytes),
    })
    await panel.getByLabel('Foto atau PDF bukti').setInputFiles(evidence('haccp.jpg', [77, 90, 0]))
    await panel.getByRole('button', { name: 'Simpan jawaban' }).click()
    await expect(panel.getByText(/▲ Berkas bukti harus foto/)).toBeVisible()
    await panel
      .getByLabel('Foto atau PDF bukti')
      .setInputFiles(evidence('haccp.jpg', [...jpegOf()]))
    await panel.getByRole('button', { name: 'Simpan jawaban' }).click()
    const newest = panel.getByRole('listitem').first()
    await expect(newest.getByRole('link', { name: 'haccp.jpg' })).toBeVisible()
    await expect(newest).toContainText(/SHA-256 [0-9a-f]{64}/)
    await expectReadable(page)
  },
)

test('an administrator registers a kitchen, which then says what it lacks', async ({ page }, {
  project,
}) => {
  await signInAs(page, 'admin')
  await page.goto('/kitchens')
  await page.getByRole('link', { name: 'Daftarkan dapur' }).click()
  await expectReadable(page)
  await page.getByLabel('UPT pemilik dapur').selectOption({ label: 'LPKA Kelas II Pangkal Pinang' })
  await page.getByLabel('Nama dapur').fill(`Dapur contoh LPKA ${project.name}`)
  await page.getByLabel('Barang masuk mulai').fill('07:00')
  await page.getByLabel('Barang masuk sampai').fill('16:00')
  await page.getByRole('button', { name: 'Daftarkan dapur' }).click()
  await expect(page.getByText('Belum layak.')).toBeVisible()
  await expect(page.getByText('Barang masuk 07.00–16.00')).toBeVisible()
  await expectReadable(page)
})
