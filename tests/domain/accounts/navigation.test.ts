import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { permissionsOf } from '#app/features/accounts/permission.ts'
import { NAVIGATION, navigationFor } from '#app/navigation.ts'

test('every entry of the menu leads to a page that exists', () => {
  const dead = NAVIGATION.filter(({ href }) => {
    const name = href === '/' ? '_index' : href.slice(1).replaceAll('/', '.')
    return !['.tsx', '._index.tsx'].some((end) => existsSync(`app/routes/${name}${end}`))
  })
  expect(dead).toEqual([])
})

test('users are for the administrator; today is for everyone', () => {
  const hrefs = (role: Parameters<typeof permissionsOf>[0]) =>
    navigationFor(new Set(permissionsOf(role))).map(({ href }) => href)
  expect(hrefs('admin')).toContain('/admin/users')
  expect(hrefs('unit-officer')).not.toContain('/admin/users')
  expect(navigationFor(new Set()).map(({ href }) => href)).toEqual(['/'])
})
