import { weekOf } from '#app/shared/week.ts'
import { kitchenId } from '#db/seeds/demo/demo-region.ts'
import { expect, signInAs, test } from '../support/browser.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every paper of the week is read, day by day, with no script at all', async ({ page }) => {
    await signInAs(page, 'kitchen-manager')
    const week = weekOf(new Date().toISOString().slice(0, 10))
    await page.goto(`/papers/${kitchenId('rutan-muntok')}/${week}`)
    await expect(page.locator('main h1')).toBeVisible()
    for (const paper of ['menu', 'poster', 'nutrition', 'portions', 'cards', 'budget']) {
      await page.goto(`/papers/${kitchenId('rutan-muntok')}/${week}/${paper}`)
      await expect(page.locator('.paper').first()).toBeVisible()
    }
    await page.goto(`/papers/${kitchenId('rutan-muntok')}/${week}/cards`)
    const card = page.locator('.kitchen-card').first()
    await expect(card.getByRole('heading', { name: 'Cara memasak' })).toBeVisible()
    await expect(card.getByRole('heading', { name: 'Batas yang harus dijaga' })).toBeVisible()
  })
})
