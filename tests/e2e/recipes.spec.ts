import { AT_A_DESK, expect, expectReadable, signInAs, test } from '../support/browser.ts'

test('from the list to one figure of a recipe and the steps behind it', async ({ page }) => {
  await signInAs(page, 'auditor')
  await page.goto('/recipes')
  await page.getByLabel('Cari resep').fill('lempah kembung')
  await page.getByRole('button', { name: 'Cari' }).click()
  await expect(page.getByText('1 resep cocok')).toBeVisible()
  await page.getByRole('link', { name: 'Lempah kuning ikan kembung' }).click()
  await expect(page.getByText('draf: menunggu konfirmasi ahli gizi')).toBeVisible()
  await expectReadable(page)
  await page.getByRole('link', { name: 'Vitamin A (RE)' }).click()
  const steps = page.getByRole('table', { name: 'Dari bahan ke piring: Vitamin A (RE)' })
  await expect(steps.getByRole('row', { name: /Ikan kembung/ })).toContainText('tidak ada di tabel')
  await expect(steps.getByRole('row', { name: /Jumlah/ })).toContainText('paling sedikit')
  await expectReadable(page)
})

test.describe('without JavaScript', AT_A_DESK, () => {
  test.use({ javaScriptEnabled: false })

  test('a kitchen copies a dish, is told of a mistake at its field, computes and saves', async ({
    page,
  }, { project }) => {
    const name = `Tumis kangkung ${project.name}`
    await signInAs(page, 'kitchen-manager')
    await page.goto('/recipes/tumis-kangkung')
    await page.getByRole('link', { name: 'Salin untuk dapur saya' }).click()
    await page.getByLabel('Nama dalam bahasa Indonesia').fill(name)
    await page.getByLabel('Bahan 1', { exact: true }).fill('kangkong')
    await page.getByRole('button', { name: 'Hitung gizi dan biaya' }).click()
    await expect(page.getByRole('alert')).toContainText('Bahan ini tidak dikenal')
    await expect(page.getByLabel('Bahan 1', { exact: true })).toHaveValue('kangkong')
    await expect(page.getByLabel('Nama dalam bahasa Indonesia')).toHaveValue(name)
    await page.getByLabel('Bahan 1', { exact: true }).fill('Kangkung')
    await page.getByRole('button', { name: 'Hitung gizi dan biaya' }).click()
    await expect(page.getByRole('table', { name: 'Gizi satu porsi acuan' })).toContainText(
      '56 kkal',
    )
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  })
})

test('the form of a recipe is readable, also with its messages', async ({ page }) => {
  await signInAs(page, 'kitchen-manager')
  await page.goto('/recipes/new?from=opor-ayam')
  await expectReadable(page)
  await page.getByLabel('Gram bahan 1', { exact: true }).fill('banyak')
  await page.getByRole('button', { name: 'Hitung gizi dan biaya' }).click()
  await expect(page.getByText('Tulis gram (2,5) atau jumlah dan ukuran').first()).toBeVisible()
  await expectReadable(page)
})
