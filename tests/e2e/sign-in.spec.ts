import { AT_A_DESK, expect, expectReadable, signInAs, signInOf, test } from '../support/browser.ts'

test(
  'a wrong password is said in words and keeps the address that was typed',
  AT_A_DESK,
  async ({ page }) => {
    await page.goto('/login')
    await page.getByLabel('Surel').fill('kepala@lumbung.example')
    await page.getByLabel('Kata sandi').fill('salah')
    await page.getByRole('button', { name: 'Masuk' }).click()
    await expect(page.getByRole('alert')).toHaveText('Surel atau kata sandi tidak cocok.')
    await expect(page.getByLabel('Surel')).toHaveValue('kepala@lumbung.example')
    await expectReadable(page)
  },
)

test(
  'who wanted a page comes to it after signing in, and out again',
  AT_A_DESK,
  async ({ page }) => {
    const { email, password } = signInOf('admin')
    await page.goto('/admin/users')
    await expect(page).toHaveURL(/\/login\?returnTo=/)
    await page.getByLabel('Surel').fill(email)
    await page.getByLabel('Kata sandi').fill(password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Pengguna' })).toBeVisible()
    await page.getByRole('button', { name: 'Keluar', exact: true }).click()
    await expect(page).toHaveURL('/login')
    await page.goto('/admin/users')
    await expect(page).toHaveURL(/\/login/)
  },
)

test(
  'a page asked for after signing out is not in the browser’s memory',
  AT_A_DESK,
  async ({ page }) => {
    await signInAs(page, 'admin')
    await page.goto('/admin/users')
    await page.getByRole('button', { name: 'Keluar', exact: true }).click()
    await expect(page).toHaveURL('/login')
    await page.goBack()
    await expect(page).toHaveURL(/\/login/)
  },
)

test('the language switches to English and back, and stays', AT_A_DESK, async ({ page }) => {
  await page.goto('/login')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Masuk')
})

test(
  'the keyboard reaches the content first and sees where it stands',
  AT_A_DESK,
  async ({ page }) => {
    await page.goto('/login')
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Langsung ke isi' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
  },
)

test.describe('without JavaScript', AT_A_DESK, () => {
  test.use({ javaScriptEnabled: false })

  test('signing in, a mistake in a form, and signing out all work', async ({ page }) => {
    await signInAs(page, 'admin')
    await page.goto('/admin/users')
    await page.getByLabel('Nama atau jabatan').fill('Kepala SPPG Lapas Narkotika')
    await page.locator('#invite-email').evaluate((input) => input.setAttribute('type', 'text'))
    await page.getByLabel('Surel').fill('tanpa tanda')
    await page.locator('#invite-role').selectOption('kitchen-manager')
    await page.locator('#invite-place').selectOption({ label: 'Rutan Kelas IIB Muntok' })
    await page.getByRole('button', { name: 'Undang pengguna' }).click()
    await expect(page.getByLabel('Nama atau jabatan')).toHaveValue('Kepala SPPG Lapas Narkotika')
    await expect(page.locator('#invite-email-problem')).toContainText('Tulis alamat surel')
    await expect(page.locator('#invite-role')).toHaveValue('kitchen-manager')
    await page.getByRole('button', { name: 'Keluar', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Masuk')
  })
})
