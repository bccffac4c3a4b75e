import { expect, test } from 'vitest'
import { mayGive, mayManage } from '#app/features/accounts/account.ts'
import {
  actAs,
  type Grant,
  homeTimeZone,
  mayIn,
  type Person,
} from '#app/features/accounts/actor.ts'

const muntok = { id: 'muntok', timeZone: 'Asia/Jakarta' }
const sungaiLiat = { id: 'sungai-liat', timeZone: 'Asia/Jakarta' }
const sorong = { id: 'sorong', timeZone: 'Asia/Jayapura' }

const at = (role: Grant['role'], ...institutions: Grant['institutions']): Grant => ({
  role,
  isNational: false,
  regionIds: [],
  institutions,
})
const overRegion = (role: Grant['role']): Grant => ({
  role,
  isNational: false,
  regionIds: ['babel'],
  institutions: [muntok, sungaiLiat],
})
const overNation = (role: Grant['role']): Grant => ({
  role,
  isNational: true,
  regionIds: ['babel', 'papua'],
  institutions: [muntok, sungaiLiat, sorong],
})
const person = (...grants: Grant[]): Person => ({
  accountId: 'a',
  email: 'a@lumbung.example',
  name: 'Kepala SPPG',
  locale: 'id',
  grants,
})

test('a manager of Muntok adopts there and not in Sungai Liat', () => {
  const manager = person(at('kitchen-manager', muntok))
  expect(actAs(manager, 'adopt:plan', { institutionId: 'muntok' })?.role).toBe('kitchen-manager')
  expect(actAs(manager, 'adopt:plan', { institutionId: 'sungai-liat' })).toBeUndefined()
  expect(actAs(manager, 'adopt:plan', { regionId: 'babel' })).toBeUndefined()
})

test('two roles do not lend each other their places', () => {
  const both = person(at('kitchen-manager', muntok), at('auditor', sungaiLiat))
  expect(actAs(both, 'adopt:plan', { institutionId: 'sungai-liat' })).toBeUndefined()
  expect(actAs(both, 'read:menu')?.institutionIds).toEqual(['muntok', 'sungai-liat'])
  expect(actAs(both, 'adopt:plan')?.institutionIds).toEqual(['muntok'])
})

test('a regional observer reads every kitchen of the region and none elsewhere', () => {
  const observer = person(overRegion('regional-observer'))
  expect(actAs(observer, 'read:plan', { institutionId: 'sungai-liat' })).toBeDefined()
  expect(actAs(observer, 'read:region', { regionId: 'babel' })).toBeDefined()
  expect(actAs(observer, 'read:region', { regionId: 'papua' })).toBeUndefined()
  expect(actAs(observer, 'read:region', 'nation')).toBeUndefined()
})

test('the nation holds every place, also one that was founded a minute ago', () => {
  const auditor = person(overNation('auditor'))
  expect(actAs(auditor, 'read:audit', { institutionId: 'just-founded' })).toBeDefined()
  expect(actAs(auditor, 'read:audit', 'nation')?.isNational).toBe(true)
  expect(actAs(auditor, 'adopt:plan', 'nation')).toBeUndefined()
})

test('without a role nothing is granted', () => {
  expect(actAs(person(), 'read:food')).toBeUndefined()
})

test('the clock is that of the own institution, and Jakarta without one', () => {
  expect(homeTimeZone(person(at('unit-officer', sorong)))).toBe('Asia/Jayapura')
  expect(homeTimeZone(person())).toBe('Asia/Jakarta')
})

test('a button asks the same question as the guard', () => {
  const reading = actAs(person(at('kitchen-manager', muntok)), 'read:plan')
  if (!reading) throw new Error('expected a grant')
  expect(mayIn(reading, 'adopt:plan', { institutionId: 'muntok' })).toBe(true)
  expect(mayIn(reading, 'report:supply', { institutionId: 'muntok' })).toBe(false)
})

const babelAdmin = { isNational: false, regionIds: ['babel'], institutionIds: ['muntok'] }
const role = (scope: 'institution' | 'region' | 'nation', id: string | null) => ({
  id: 'r',
  role: 'auditor' as const,
  scope,
  institutionId: scope === 'institution' ? id : null,
  regionId: scope === 'region' ? id : null,
  institutionName: null,
  regionName: null,
})

test('a regional administrator gives roles inside the region and never a national one', () => {
  expect(
    mayGive(babelAdmin, { role: 'buyer', scope: 'institution', institutionId: 'muntok' }),
  ).toBe(true)
  expect(
    mayGive(babelAdmin, { role: 'buyer', scope: 'institution', institutionId: 'sorong' }),
  ).toBe(false)
  expect(mayGive(babelAdmin, { role: 'auditor', scope: 'region', regionId: 'papua' })).toBe(false)
  expect(mayGive(babelAdmin, { role: 'admin', scope: 'nation' })).toBe(false)
})

test('an account with one role outside is not a regional administrator’s to change', () => {
  expect(mayManage(babelAdmin, [role('institution', 'muntok')])).toBe(true)
  expect(
    mayManage(babelAdmin, [role('institution', 'muntok'), role('institution', 'sorong')]),
  ).toBe(false)
  expect(mayManage(babelAdmin, [role('nation', null)])).toBe(false)
})
