import { expect, test } from 'vitest'
import { keysOfPage } from '#app/i18n/words-of-pages.ts'

test('the sign-in page brings its own words, not those of foods or of the frame', () => {
  const keys = keysOfPage('app/routes/login.tsx')
  expect(keys).toContain('login.submit')
  expect(keys.filter((key) => /^(food|nav|app\.name)/.test(key))).toEqual([])
})

test('the frame brings the menu, the roles and the words of errors', () => {
  const keys = keysOfPage('app/root.tsx')
  for (const key of ['nav.today', 'role.buyer', 'error.404-title', 'error.500-next', 'app.skip']) {
    expect(keys).toContain(key)
  }
})

test('a page brings the words of its parts and the refusals of its own commands only', () => {
  const keys = keysOfPage('app/routes/admin.users.tsx')
  expect(keys).toContain('account.take-role')
  expect(keys).toContain('field.required')
  expect(keys).toContain('refusal.last-admin')
  expect(keys.filter((key) => key.startsWith('refusal.')).length).toBeLessThan(12)
})

test('the editor of a recipe brings what its command may say beside a field', () => {
  const keys = keysOfPage('app/routes/recipes.new.tsx')
  expect(keys).toContain('recipe.amount-unread')
  expect(keys).toContain('recipe.measure-unknown')
})
