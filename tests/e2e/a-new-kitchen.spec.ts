import type { Browser, Page } from '@playwright/test'
import { expect, expectReadable, signInAs, test } from '../support/browser.ts'

/** The desk and the phone each open a kitchen of their own, so that they do not meet. */
const HOUSES = {
  desk: { institution: 'LPKA Kelas II Pangkal Pinang', kitchen: 'Dapur MBG LPKA contoh' },
  phone: {
    institution: 'Lapas Narkotika Kelas IIA Pangkal Pinang',
    kitchen: 'Dapur MBG Narkotika contoh',
  },
}
const houseOf = (project: string) => HOUSES[project === 'phone' ? 'phone' : 'desk']
const WEEK_DAYS = '30 November – 5 Desember 2026'
const PLANNING_MS = 200_000

type Account = { email: string; password: string }

/** Opens an entry of the main menu; on a phone it scrolls into view by itself. */
const openMenu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name }).click()

const openPart = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Bagian dapur' }).getByRole('link', { name }).click()

/** Invites a person; the first password is shown once, large enough to be read out. */
async function invite(admin: Page, name: string, institution: string): Promise<Account> {
  await openMenu(admin, 'Admin')
  const button = admin.getByRole('button', { name: 'Undang pengguna' })
  const form = admin.locator('form').filter({ has: button })
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@lumbung.example`
  await form.getByLabel('Nama atau jabatan').fill(name)
  await form.getByLabel('Surel').fill(email)
  await form.getByLabel('Peran').selectOption({ label: 'Pengelola dapur' })
  await form.getByLabel('Cakupan').selectOption({ label: institution })
  await button.click()
  const shown = admin.getByRole('status').filter({ hasText: email })
  await expect(shown).toBeVisible()
  return { email, password: (await shown.locator('p').nth(1).textContent()) ?? '' }
}

async function signInWith(browser: Browser, page: Page, account: Account) {
  const { baseURL } = test.info().project.use
  const context = await browser.newContext({ baseURL, viewport: page.viewportSize() })
  const own = await context.newPage()
  await own.goto('/login')
  await own.getByLabel('Surel').fill(account.email)
  await own.getByLabel('Kata sandi').fill(account.password)
  await own.keyboard.press('Enter')
  await expect(own.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible()
  return own
}

async function registerKitchen(admin: Page, { institution, kitchen }: typeof HOUSES.desk) {
  await openMenu(admin, 'Dapur')
  await admin.getByRole('link', { name: 'Daftarkan dapur' }).click()
  await admin.getByLabel('UPT pemilik dapur').selectOption({ label: institution })
  await admin.getByLabel('Nama dapur').fill(kitchen)
  const machines = ['penanak nasi', 'kukusan', 'wajan', 'panci', 'penggorengan', 'oven']
  for (const machine of [...machines, 'pemanggang', 'blender', 'meja potong']) {
    await admin.getByLabel(machine).fill('1200')
  }
  await admin.getByRole('button', { name: 'Daftarkan dapur' }).click()
  await expect(admin.getByRole('heading', { level: 1, name: 'Kelayakan dapur' })).toBeVisible()
}

/** Where food can come from: every unit and every supplier of the region, and one new price. */
async function openSources(admin: Page) {
  await openPart(admin, 'Asal bahan')
  const costs = admin.getByRole('textbox', { name: /^Ongkos angkut per kg dari/ })
  await expect(costs.first()).toBeVisible()
  for (const cost of await costs.all()) await cost.fill('400')
  await admin.getByRole('button', { name: 'Simpan ongkos' }).click()
  await expect(costs.first()).toHaveValue('400')
}

async function appoint(admin: Page, position: string, name: string) {
  const choice = admin.getByLabel(`Akun untuk ${position}`)
  const label = await choice.locator('option', { hasText: name }).textContent()
  await choice.selectOption({ label: label ?? '' })
  const form = admin.locator('form').filter({ has: choice })
  await form.getByRole('button', { name: 'Tunjuk' }).click()
  await expect(admin.getByText(`${position}: ${name}`)).toBeVisible()
}

/** Answers every required requirement, one after the other, as the page names them. */
async function becomeEligible(head: Page) {
  await openPart(head, 'Kelayakan')
  await expect(head.getByRole('link', { name: /^Kerjakan dulu/ })).toBeVisible()
  for (let answered = 0; answered < 20; answered += 1) {
    const next = head.getByRole('link', { name: /^Kerjakan dulu/ })
    if ((await next.count()) === 0) break
    const name = (await next.textContent()) ?? ''
    const requirement = name.replace(/^Kerjakan dulu: (.*)\.$/, '$1')
    await next.click()
    await expect(head.getByRole('heading', { level: 2, name: requirement })).toBeVisible()
    await head.getByRole('radio', { name: 'Terpenuhi', exact: true }).check()
    await head.getByLabel('Nomor').fill(`contoh-${answered + 1}`)
    await head.getByLabel('Berlaku sampai').fill('2027-11-19')
    await head.getByRole('button', { name: 'Simpan jawaban' }).click()
    await expect(head.getByRole('link', { name, exact: true })).toHaveCount(0)
  }
  await expect(head.getByText(/^Layak/).first()).toBeVisible()
}

async function addSchool(head: Page) {
  await openPart(head, 'Penerima')
  await head.getByRole('link', { name: 'Tempat dan kelompok' }).first().click()
  await head.getByRole('link', { name: 'Tambah sekolah atau posyandu' }).click()
  await head.getByLabel('Nama tempat').fill('SD contoh baru')
  await head.getByLabel('Jarak dari dapur').fill('2,5')
  await head.getByLabel('Waktu tempuh').fill('10')
  await head.getByRole('button', { name: 'Simpan' }).click()
  await head.getByLabel('Kelompok', { exact: true }).selectOption({ label: 'SD/MI kelas 4–6' })
  for (const day of ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']) {
    await head.getByLabel(day, { exact: true }).fill('120')
  }
  await head.getByLabel('Minggu', { exact: true }).fill('0')
  await head.getByRole('textbox', { name: 'Alasan' }).fill('Data siswa semester genap')
  await head.getByRole('button', { name: 'Tambah', exact: true }).click()
  await expect(head.getByRole('cell', { name: '720' }).first()).toBeVisible()
}

/** A week of the bank fills the board; the planner then says where its food comes from. */
async function planFromTheBank(head: Page, kitchen: string) {
  await openMenu(head, 'Resep')
  await head.getByRole('link', { name: 'Bank menu' }).click()
  await head.getByRole('link', { name: 'Bangka Belitung siang' }).click()
  await head.getByLabel('Dapur', { exact: true }).selectOption({ label: kitchen })
  await head.getByLabel('Minggu layanan').selectOption({ label: WEEK_DAYS })
  await head.getByRole('button', { name: 'Pakai minggu ini' }).click()
  await expect(head.getByRole('heading', { level: 1, name: `Menu ${WEEK_DAYS}` })).toBeVisible()
  await head.getByRole('button', { name: 'Susun pasokan saja' }).click()
  const adopt = head.getByRole('button', { name: 'Tetapkan', exact: true })
  await expect(adopt).toBeVisible({ timeout: PLANNING_MS })
  await expectReadable(head)
  await adopt.click()
  await expect(head.getByText('Ditetapkan').first()).toBeVisible()
}

async function sign(page: Page, position: string) {
  await page.getByRole('button', { name: `Tandatangani sebagai ${position}` }).click()
}

/** A long walk for a busy machine: alone it takes about a minute. */
const WALK_MS = 480_000

test('an administrator invites a kitchen head, and the new kitchen comes from empty to a planned, signed and printed week', async ({
  page,
  browser,
}) => {
  test.setTimeout(WALK_MS)
  const project = test.info().project.name
  const house = houseOf(project)
  await signInAs(page, 'admin')
  const headName = `Kepala SPPG ${project}`
  const supervisorName = `Pengawas Gizi ${project}`
  const headAccount = await invite(page, headName, house.institution)
  const supervisorAccount = await invite(page, supervisorName, house.institution)
  await registerKitchen(page, house)
  await openSources(page)
  await page.goto(page.url().replace('/sources', '/letterhead'))
  await appoint(page, 'Kepala SPPG', headName)
  await appoint(page, 'Pengawas Gizi', supervisorName)
  await expectReadable(page)

  const head = await signInWith(browser, page, headAccount)
  await openMenu(head, 'Dapur')
  await head.getByRole('link', { name: house.kitchen }).first().click()
  await becomeEligible(head)
  await addSchool(head)
  await planFromTheBank(head, house.kitchen)

  await head.getByRole('link', { name: 'Kertas kerja' }).click()
  await expectReadable(head)
  await sign(head, 'Kepala SPPG')
  await expect(head.getByText('Revisi 1 menunggu tanda tangan kedua.')).toBeVisible()

  const supervisor = await signInWith(browser, page, supervisorAccount)
  await supervisor.goto(new URL(head.url()).pathname)
  await sign(supervisor, 'Pengawas Gizi')
  await expect(supervisor.getByText(/^Berlaku: revisi 1/)).toBeVisible()

  await supervisor.getByRole('link', { name: 'Daftar menu mingguan', exact: true }).click()
  await expectReadable(supervisor)
  await supervisor.emulateMedia({ media: 'print' })
  const title = supervisor.getByRole('heading', { level: 2, name: 'Daftar menu mingguan' })
  await expect(title).toBeVisible()
  await expect(supervisor.getByText(/ditandatangani secara elektronik/)).toHaveCount(2)
  await expect(supervisor.getByRole('navigation', { name: 'Menu utama' })).toBeHidden()
  const paper = await supervisor.pdf({ preferCSSPageSize: true })
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  await supervisor.emulateMedia({ media: 'screen' })
  for (const file of ['menu.pdf', 'nutrition.pdf', 'budget.pdf', 'all.xlsx']) {
    const answer = await supervisor.request.get(`${new URL(head.url()).pathname}/${file}`)
    expect(answer.status(), file).toBe(200)
  }
  const address = await supervisor.getByText(/\/verify\/[0-9a-z]{20}/).textContent()
  await supervisor.context().clearCookies()
  await supervisor.goto(new URL(address ?? '').pathname)
  await expect(supervisor.getByText('Kertas ini asli dan masih berlaku.')).toBeVisible()
  await expectReadable(supervisor)
})
