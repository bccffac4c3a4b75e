import { expect, test } from 'vitest'
import { loader as today } from '#app/routes/_index.tsx'
import { loader as trail } from '#app/routes/admin.trail.tsx'
import { action as changeUsers, loader as users } from '#app/routes/admin.users.tsx'
import { action as switchLanguage } from '#app/routes/language.tsx'
import { action as logIn, loader as loginPage } from '#app/routes/login.tsx'
import { action as logOut } from '#app/routes/logout.tsx'
import { testDatabase } from '../support/database.ts'
import { insertPlaces } from '../support/places.ts'
import { argsOf, PASSWORD, signIn, thrownBy } from '../support/sign-in.ts'

const { db } = await testDatabase()
const { muntok, babel } = await insertPlaces(db)
const nobody = undefined

test('a person without an account is led to sign-in and back to where they wanted to go', async () => {
  const answer = await thrownBy(users(argsOf(db, nobody, { path: '/admin/users?a=1' })))
  expect([answer.status, answer.headers.get('Location')]).toEqual([
    302,
    '/login?returnTo=%2Fadmin%2Fusers%3Fa%3D1',
  ])
})

test('a unit officer gets 403 on users and trail, and a page of today', async () => {
  const officer = await signIn(db, {
    role: 'unit-officer',
    scope: 'institution',
    institutionId: muntok,
  })
  expect((await thrownBy(users(officer.get('/admin/users')))).status).toBe(403)
  expect((await thrownBy(trail(officer.get('/admin/trail')))).status).toBe(403)
  const page = await today(officer.get('/'))
  expect(page.today).toBe('2026-11-23')
})

test('signing in sets a session and the language of the account, then returns', async () => {
  const { email } = await signIn(db)
  await db.updateTable('account').set({ locale: 'en' }).where('email', '=', email).execute()
  const fields = { email: ` ${email.toUpperCase()} `, password: PASSWORD, returnTo: '/admin/users' }
  const answer = await logIn(argsOf(db, nobody, { path: '/login', fields }))
  if (!(answer instanceof Response)) throw new Error('expected a redirect')
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/admin/users'])
  const cookies = answer.headers.getSetCookie().join('\n')
  expect(cookies).toMatch(/^lumbung=/)
  expect(cookies).toMatch(/^lumbung_language=/m)
})

test('an empty sign-in form is a 422 that keeps the address and says what is missing', async () => {
  const answer = await logIn(
    argsOf(db, nobody, { path: '/login', fields: { email: 'a@b.go.id', password: '' } }),
  )
  expect(answer).toMatchObject({
    init: { status: 422 },
    data: {
      problem: { fields: { password: { code: 'required' } }, typed: { email: 'a@b.go.id' } },
    },
  })
})

test('a wrong password is a 409 in words of the dictionary', async () => {
  const fields = { email: 'tidak.ada@lumbung.example', password: 'salah' }
  const answer = await logIn(argsOf(db, nobody, { path: '/login', fields }))
  expect(answer).toMatchObject({ init: { status: 409 }, data: { refusal: 'wrong-sign-in' } })
})

test('a sign-in page never leads out of the site', async () => {
  const page = await loginPage(argsOf(db, nobody, { path: '/login?returnTo=https://evil.example' }))
  expect(page.returnTo).toBe('/')
})

test('signing out everywhere ends the session on the other phone too', async () => {
  const phone = await signIn(db)
  const answer = await logOut(phone.post('/logout', { intent: 'everywhere' }))
  expect(answer.headers.get('Set-Cookie')).toMatch(/^lumbung=; .*Max-Age=0/)
  expect((await thrownBy(today(phone.get('/')))).headers.get('Location')).toBe('/login')
})

test('the language is switched for the account too; a language we lack is refused', async () => {
  const person = await signIn(db)
  const answer = await switchLanguage(
    person.post('/language', { locale: 'en', returnTo: '/plans' }),
  )
  expect(answer.headers.get('Location')).toBe('/plans')
  const account = db.selectFrom('account').where('id', '=', person.accountId).select('locale')
  expect(await account.executeTakeFirstOrThrow()).toEqual({ locale: 'en' })
  const refused = switchLanguage(person.post('/language', { locale: 'nl' }))
  expect((await thrownBy(refused)).status).toBe(400)
})

const admin = await signIn(db, { role: 'admin', scope: 'region', regionId: babel })

test('an invitation with a wrong address is a 422 at its field, with the name kept', async () => {
  const fields = {
    intent: 'invite',
    name: 'Kepala SPPG',
    email: 'tanpa-at',
    role: 'buyer',
    place: `institution:${muntok}`,
  }
  expect(await changeUsers(admin.post('/admin/users', fields))).toMatchObject({
    init: { status: 422 },
    data: {
      intent: 'invite',
      problem: { fields: { email: { code: 'not-an-email' } }, typed: { name: 'Kepala SPPG' } },
    },
  })
})

test('a role that cannot reach so far is a 422 at the scope', async () => {
  const fields = {
    intent: 'invite',
    name: 'Petugas',
    email: 'p@lumbung.example',
    role: 'unit-officer',
    place: `region:${babel}`,
  }
  expect(await changeUsers(admin.post('/admin/users', fields))).toMatchObject({
    data: { problem: { fields: { place: { code: 'refusal.scope-does-not-fit-role' } } } },
  })
})

test('an invitation answers with a password once and the list then shows the account', async () => {
  const fields = {
    intent: 'invite',
    name: 'Kepala SPPG Rutan Muntok',
    email: 'kepala@lumbung.example',
    role: 'kitchen-manager',
    place: `institution:${muntok}`,
  }
  const answer = await changeUsers(admin.post('/admin/users', fields))
  expect(answer).toMatchObject({ intent: 'invite', email: 'kepala@lumbung.example' })
  const page = await users(admin.get('/admin/users'))
  expect(page.accounts.map(({ email }) => email)).toContain('kepala@lumbung.example')
  expect(JSON.stringify(page)).not.toMatch(/password|argon2/)
})

test('the trail of a region shows what happened there and nothing of the nation', async () => {
  const page = await trail(admin.get('/admin/trail'))
  expect(page.events.map(({ verb }) => verb)).toEqual(['account.invited'])
})

test('an auditor of one institution sees its trail, and an administrator of an empty region none', async () => {
  const place = { scope: 'institution', institutionId: muntok } as const
  const auditor = await signIn(db, { role: 'auditor', ...place })
  const page = await trail(auditor.get('/admin/trail'))
  expect(page.events.map(({ verb }) => verb)).toEqual(['account.invited'])

  const empty = db
    .insertInto('region')
    .values({ code: '65', name: 'Kaltara', kanwil_name: 'Kanwil' })
  const { id } = await empty.returning('id').executeTakeFirstOrThrow()
  const lonely = await signIn(db, { role: 'admin', scope: 'region', regionId: id })
  expect((await trail(lonely.get('/admin/trail'))).events).toEqual([])
  expect((await users(lonely.get('/admin/users'))).places.institutions).toEqual([])
})
