import { kitchenId } from '#db/seeds/demo/demo-region.ts'
import { AT_A_DESK, expect, expectReadable, signInAs, test } from '../support/browser.ts'

const kitchen = `/kitchens/${kitchenId('rutan-muntok')}`

test('a store keeper opens a lot, takes 1,5 kg of salt, and the balance is the sum', async ({
  page,
}) => {
  await signInAs(page, 'kitchen-manager')
  await page.goto(`${kitchen}/lots`)
  await expectReadable(page)
  await page.getByRole('link', { name: 'Garam beryodium' }).click()
  const movements = page.getByRole('table', { name: 'Mutasi' })
  const left = movements.getByRole('row', { name: /Sisa/ })
  const before = Number((await left.textContent())?.match(/[\d,]+(?=\skg)/)?.[0]?.replace(',', '.'))
  await page.getByLabel('Apa yang terjadi').selectOption({ label: 'keluar' })
  await page.getByLabel('Berat').fill('1,5')
  await page.getByLabel('Keterangan').fill('Sayur asem')
  await page.getByRole('button', { name: 'Catat' }).click()
  const after = String(before - 1.5).replace('.', ',')
  await expect(left).toHaveText(new RegExp(`${after}\\skg`))
  await expectReadable(page)
})

test('a buyer sees what is short, at which three prices, and from whom to buy', async ({
  page,
}) => {
  test.setTimeout(240_000)
  await signInAs(page, 'buyer')
  await expect(async () => {
    await page.goto(`${kitchen}/shortfalls`)
    await expect(page.getByRole('heading', { name: 'Tiga harga' })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 220_000, intervals: [2000] })
  await expect(page.getByText('Seluruh pembelian')).toBeVisible()
  await page
    .getByRole('table', { name: 'Kekurangan per bahan, kg' })
    .first()
    .getByRole('link')
    .nth(1)
    .click()
  await expect(page).toHaveURL(/food=/)
  await expectReadable(page)
})

test('a week that nobody planned says where to begin', async ({ page }) => {
  await signInAs(page, 'buyer')
  await page.goto(`${kitchen}/shortfalls?week=2027-W20`)
  await expect(page.getByText('Belum ada rencana pasokan untuk minggu ini.')).toBeVisible()
  await expectReadable(page)
})

test(
  'prices of a group with their source; a price of a slip is refused in words',
  AT_A_DESK,
  async ({ page }) => {
    await signInAs(page, 'buyer')
    await page.goto('/offers?group=egg')
    await expect(page.getByRole('table')).toContainText('Telur ayam ras')
    await expectReadable(page)
    await page.getByLabel('Bahan', { exact: true }).selectOption({ label: 'Telur ayam ras' })
    await page.getByLabel('Pemasok').selectOption({ label: 'Pasar contoh Bangka' })
    await page.getByLabel('Harga per kg').fill('33')
    await page.getByRole('button', { name: 'Simpan harga' }).click()
    await expect(page.getByRole('alert')).toContainText('di bawah Rp 100 per kg')
  },
)
