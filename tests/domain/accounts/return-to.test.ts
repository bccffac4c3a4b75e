import { expect, test } from 'vitest'
import { safeReturnTo } from '#app/features/accounts/guard.server.ts'

test.each(['/', '/plans', '/kitchens/a-b/menus/2026-W48?view=day&x=1%20'])(
  '%s is come back to',
  (path) => {
    expect(safeReturnTo(path)).toBe(path)
  },
)

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/%0d\nSet-Cookie: a',
  'javascript:alert(1)',
  '',
  'plans',
])('%s is not: home instead', (path) => {
  expect(safeReturnTo(path)).toBe('/')
})
