import { expect, test } from 'vitest'
import { listRolesOf } from '#app/features/accounts/account.repository.server.ts'
import { COMMAND_LINE, type Manager, type RoleToGive } from '#app/features/accounts/account.ts'
import { actAs } from '#app/features/accounts/actor.ts'
import {
  closeAccount,
  reopenAccount,
  resetPassword,
} from '#app/features/accounts/change-account.server.ts'
import { giveRole, takeRole } from '#app/features/accounts/change-role.server.ts'
import { inviteUser } from '#app/features/accounts/invite-user.server.ts'
import { logIn } from '#app/features/accounts/log-in.server.ts'
import { findPerson } from '#app/features/accounts/session.server.ts'
import { testDatabase } from '../../support/database.ts'
import { insertPlaces } from '../../support/places.ts'
import { argsOf, NOW, signIn } from '../../support/sign-in.ts'

const { db } = await testDatabase()
const { babel, muntok, sungaiLiat, sorong } = await insertPlaces(db)
const buyerAt = (institutionId: string) =>
  ({ role: 'buyer', scope: 'institution', institutionId }) satisfies RoleToGive
const adminOf = async (...given: RoleToGive[]) => {
  const { get } = await signIn(db, ...given)
  const { context, request } = get('/admin/users')
  const person = await findPerson(context, request)
  const actor = person && actAs(person, 'manage:accounts')
  if (!actor) throw new Error('expected an administrator')
  return actor
}
const babelAdmin = await adminOf({ role: 'admin', scope: 'region', regionId: babel })
const nationalAdmin = await adminOf({ role: 'admin', scope: 'nation' })
const trail = (id: string) =>
  db
    .selectFrom('audit_event')
    .where('subject_id', '=', id)
    .orderBy('id')
    .select(['verb', 'after'])
    .execute()
const accountOf = async (email: string) =>
  (await db.selectFrom('account').where('email', '=', email).select('id').executeTakeFirstOrThrow())
    .id

test('an invited buyer signs in with the password that was shown, and the trail does not know it', async () => {
  const invitation = {
    email: 'belanja@lumbung.example',
    name: 'Pengawas keuangan',
    given: buyerAt(muntok),
  }
  const invited = await inviteUser(db, babelAdmin, invitation)
  if (!invited.ok) throw new Error(invited.refusal)
  const visitor = { address: '10.0.0.1', now: NOW }
  expect(
    await logIn(db, { email: invited.email, password: invited.password }, visitor),
  ).toMatchObject({ ok: true })
  expect(JSON.stringify(await trail(await accountOf(invited.email)))).not.toContain(
    invited.password,
  )
})

test('an address is given once, in whatever case it is typed', async () => {
  const invitation = { email: 'sekali@lumbung.example', name: 'Auditor', given: buyerAt(muntok) }
  const twice = await Promise.all([
    inviteUser(db, babelAdmin, invitation),
    inviteUser(db, babelAdmin, invitation),
  ])
  expect(twice.map((result) => (result.ok ? 'made' : result.refusal)).sort()).toEqual([
    'email-taken',
    'made',
  ])
})

test('a regional administrator cannot invite into another region, nor an administrator of the nation', async () => {
  const person = { email: 'luar@lumbung.example', name: 'Luar' }
  const beyond = { ok: false, refusal: 'beyond-your-scope' }
  expect(await inviteUser(db, babelAdmin, { ...person, given: buyerAt(sorong) })).toEqual(beyond)
  expect(
    await inviteUser(db, babelAdmin, { ...person, given: { role: 'admin', scope: 'nation' } }),
  ).toEqual(beyond)
})

test('nor take over somebody who also works elsewhere', async () => {
  const { accountId } = await signIn(db, buyerAt(muntok), buyerAt(sorong))
  const beyond = { ok: false, refusal: 'beyond-your-scope' }
  expect(await resetPassword(db, babelAdmin, { accountId })).toEqual(beyond)
  expect(await giveRole(db, babelAdmin, { accountId, given: buyerAt(sungaiLiat) })).toEqual(beyond)
  expect(await closeAccount(db, babelAdmin, { accountId })).toEqual(beyond)
})

test('a second role counts at the next request; the same role twice is refused', async () => {
  const buyer = await signIn(db, buyerAt(muntok))
  const giving = { accountId: buyer.accountId, given: buyerAt(sungaiLiat) }
  expect(await giveRole(db, babelAdmin, giving)).toEqual({ ok: true })
  expect(await giveRole(db, babelAdmin, giving)).toEqual({
    ok: false,
    refusal: 'role-already-given',
  })
  const { context, request } = buyer.get('/')
  const person = await findPerson(context, request)
  expect(person && actAs(person, 'place:order')?.institutionIds.toSorted()).toEqual(
    [muntok, sungaiLiat].sort(),
  )
})

test('a role taken back signs the person out everywhere and is written down', async () => {
  const buyer = await signIn(db, buyerAt(muntok))
  const [role] = await listRolesOf(db, buyer.accountId)
  expect(await takeRole(db, babelAdmin, { accountId: buyer.accountId, roleId: role!.id })).toEqual({
    ok: true,
  })
  const { context, request } = buyer.get('/')
  expect(await findPerson(context, request)).toBeUndefined()
  expect((await trail(buyer.accountId)).map(({ verb }) => verb)).toEqual(['account.role-taken'])
})

test('a closed account stays closed until it is reopened', async () => {
  const { accountId, cookie } = await signIn(db, buyerAt(muntok))
  const isIn = async () => {
    const { context, request } = argsOf(db, cookie, { path: '/' })
    return (await findPerson(context, request)) !== undefined
  }
  expect(await closeAccount(db, babelAdmin, { accountId })).toEqual({ ok: true })
  expect(await reopenAccount(db, babelAdmin, { accountId })).toEqual({ ok: true })
  expect(await isIn()).toBe(false)
  expect((await trail(accountId)).map(({ verb }) => verb)).toEqual([
    'account.closed',
    'account.reopened',
  ])
})

test('the last national administrator can be neither closed nor stripped, also by two at once', async () => {
  const other = await adminOf({ role: 'admin', scope: 'nation' })
  const roleOf = async (manager: Manager) =>
    (await listRolesOf(db, manager.accountId ?? ''))[0]?.id ?? ''
  const [first, second] = [
    { accountId: other.accountId, roleId: await roleOf(other) },
    { accountId: nationalAdmin.accountId, roleId: await roleOf(nationalAdmin) },
  ]
  const results = await Promise.all([
    takeRole(db, COMMAND_LINE, first),
    takeRole(db, COMMAND_LINE, second),
  ])
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.filter((result) => !result.ok)).toEqual([{ ok: false, refusal: 'last-admin' }])
  const left = results[0]?.ok ? second : first
  expect(await closeAccount(db, COMMAND_LINE, left)).toEqual({ ok: false, refusal: 'last-admin' })
})
