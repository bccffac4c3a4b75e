import { ROLES } from '#app/features/accounts/role.ts'
import { AT_A_DESK, expect, expectReadable, signInAs, test } from '../support/browser.ts'

test('the sign-in page', async ({ page }) => {
  await page.goto('/login')
  await expectReadable(page)
})

for (const role of ROLES) {
  test(`today for ${role}`, async ({ page }) => {
    await signInAs(page, role)
    await expectReadable(page)
  })
}

/** Between them these open every page that the menu names, each with its own forms. */
for (const role of ['kitchen-manager', 'unit-officer', 'admin'] as const) {
  test(`every page of the menu for ${role}`, async ({ page }) => {
    await signInAs(page, role)
    const menu = page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link')
    const hrefs = await menu.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    for (const href of hrefs.filter((one) => one !== null && one !== '/')) {
      await page.goto(href ?? '/')
      await expect(page.locator('main h1')).toBeVisible()
      await expectReadable(page)
    }
  })
}

test('an address that does not exist, and a page of another role', async ({ page }) => {
  await signInAs(page, 'unit-officer')
  const missing = await page.goto('/tidak/ada')
  expect(missing?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Halaman ini tidak ada')
  await expectReadable(page)
  const forbidden = await page.goto('/admin/users')
  expect(forbidden?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Halaman ini bukan untuk peran Anda',
  )
  await expectReadable(page)
})

test('the trail of what was done', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto('/admin/trail')
  await expect(page.getByRole('table')).toContainText('Masuk')
  await expectReadable(page)
})

test('the own account', async ({ page }) => {
  await signInAs(page, 'auditor')
  await page.getByRole('link', { name: 'Pengawas gizi' }).click()
  await expect(page.getByRole('button', { name: 'Keluar dari semua perangkat' })).toBeVisible()
  await expectReadable(page)
})

test.describe('in the dark', AT_A_DESK, () => {
  test.use({ colorScheme: 'dark' })

  test('sign-in, today and users keep their contrast', async ({ page }) => {
    await page.goto('/login')
    await expectReadable(page)
    await signInAs(page, 'admin')
    await expectReadable(page)
    await page.goto('/admin/users')
    await expectReadable(page)
  })
})
