import { expect, expectReadable, signInAs, test } from '../support/browser.ts'

test('an auditor opens a week, a group, and a figure down to the food and its source', async ({
  page,
}) => {
  await signInAs(page, 'auditor')
  await page.goto('/audits')
  await expectReadable(page)
  await page
    .getByRole('row', { name: /Rutan Muntok/ })
    .last()
    .getByRole('link')
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Audit gizi Dapur MBG Rutan Muntok',
  )
  await page.getByRole('link', { name: /SD\/MI kelas 4–6/ }).click()
  await expect(page.locator('.proof')).toContainText('penilaian')
  await expectReadable(page)

  const iron = page.getByRole('row', { name: /Zat besi/ })
  await iron.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Zat besi')
  await expect(page.getByRole('table').first()).toContainText('TKPI')
  await expectReadable(page)
  await page.getByRole('table').first().getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
