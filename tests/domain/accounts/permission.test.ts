import { expect, test } from 'vitest'
import { permissionsOf, roleMay } from '#app/features/accounts/permission.ts'
import { mayReach, ROLES } from '#app/features/accounts/role.ts'

const holders = (permission: Parameters<typeof roleMay>[1]) =>
  ROLES.filter((role) => roleMay(role, permission))

test('only a kitchen manager adopts menus and plans', () => {
  expect(holders('adopt:plan')).toEqual(['kitchen-manager'])
  expect(holders('adopt:menu')).toEqual(['kitchen-manager'])
})

test('only a unit officer reports supply, and sees neither menus nor prices', () => {
  expect(holders('report:supply')).toEqual(['unit-officer'])
  expect(permissionsOf('unit-officer')).not.toContain('read:menu')
  expect(permissionsOf('unit-officer')).not.toContain('read:offer')
})

test('auditor and regional observer change nothing of a kitchen or a farm', () => {
  const changing = (role: 'auditor' | 'regional-observer') =>
    permissionsOf(role).filter((permission) => !/^read:|own-account$/.test(permission))
  expect(changing('auditor')).toEqual(['record:finding', 'sign:audit'])
  expect(changing('regional-observer')).toEqual([])
})

test('only an administrator manages accounts, and does not adopt or report for others', () => {
  expect(holders('manage:accounts')).toEqual(['admin'])
  for (const permission of ['adopt:plan', 'adopt:menu', 'report:supply', 'sign:audit'] as const) {
    expect(roleMay('admin', permission)).toBe(false)
  }
})

test('everyone with a role may change their own password', () => {
  expect(holders('change:own-account')).toEqual([...ROLES])
})

test('nobody holds a permission twice', () => {
  for (const role of ROLES) {
    expect(new Set(permissionsOf(role)).size).toBe(permissionsOf(role).length)
  }
})

test('a unit officer belongs to one institution, an administrator never to just one', () => {
  expect(mayReach('unit-officer', 'region')).toBe(false)
  expect(mayReach('unit-officer', 'institution')).toBe(true)
  expect(mayReach('admin', 'institution')).toBe(false)
  expect(mayReach('regional-observer', 'nation')).toBe(true)
})
