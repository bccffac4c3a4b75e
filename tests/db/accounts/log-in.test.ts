import { expect, test } from 'vitest'
import { changePassword } from '#app/features/accounts/change-password.server.ts'
import { logIn } from '#app/features/accounts/log-in.server.ts'
import { findPerson } from '#app/features/accounts/session.server.ts'
import { testDatabase } from '../../support/database.ts'
import { argsOf, contextOf, NOW, PASSWORD, signIn } from '../../support/sign-in.ts'

const { db } = await testDatabase()
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const from = (address: string, now = NOW) => ({ address, now })
const wrong = (email: string) => ({ email, password: 'salah' })

test('the right password starts a session that lasts 14 days and leaves a trace', async () => {
  const { email, accountId } = await signIn(db)
  const result = await logIn(db, { email, password: PASSWORD }, from('10.0.0.1'))
  if (!result.ok) throw new Error(result.refusal)
  const cookie = result.cookie(false)
  expect(cookie).toMatch(/^lumbung=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=1209600$/)

  const { request } = argsOf(db, cookie.split(';')[0], { path: '/' })
  const at = (days: number) => contextOf(db, later(days * 24 * 60))
  expect((await findPerson(at(13.9), request))?.accountId).toBe(accountId)
  expect(await findPerson(at(14.1), request)).toBeUndefined()

  const trace = await db
    .selectFrom('audit_event')
    .where('subject_id', '=', accountId)
    .select('verb')
    .execute()
  expect(trace).toEqual([{ verb: 'session.started' }])
})

test('behind https the cookie is tied to host and https', async () => {
  const { email } = await signIn(db)
  const result = await logIn(db, { email, password: PASSWORD }, from('10.0.0.1'))
  expect(result.ok && result.cookie(true)).toMatch(
    /^__Host-lumbung=.*; Path=\/; HttpOnly; .*; Secure$/,
  )
})

test('the table of sessions holds no token that a browser could use', async () => {
  const { cookie = '' } = await signIn(db)
  const token = cookie.split('=')[1] ?? ''
  const rows = await db.selectFrom('session').select('token_hash').execute()
  expect(rows.map(({ token_hash }) => token_hash)).not.toContain(token)
  expect(rows.every(({ token_hash }) => /^[0-9a-f]{64}$/.test(token_hash))).toBe(true)
})

test('a wrong password, an unknown address and a closed account get the same answer', async () => {
  const closed = await signIn(db)
  await db
    .updateTable('account')
    .set({ is_active: false })
    .where('id', '=', closed.accountId)
    .execute()
  const open = await signIn(db)
  const answers = [
    await logIn(db, wrong(open.email), from('10.0.0.2')),
    await logIn(db, wrong('tidak.ada@lumbung.example'), from('10.0.0.2')),
    await logIn(db, { email: closed.email, password: PASSWORD }, from('10.0.0.2')),
  ]
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set(['{"ok":false,"refusal":"wrong-sign-in"}']),
  )
})

test('closing an account ends its running sessions', async () => {
  const { accountId, cookie } = await signIn(db)
  await db.updateTable('account').set({ is_active: false }).where('id', '=', accountId).execute()
  const { request, context } = argsOf(db, cookie, { path: '/' })
  expect(await findPerson(context, request)).toBeUndefined()
})

test('after 8 wrong guesses from one address the right password waits too, for 15 minutes', async () => {
  const { email } = await signIn(db)
  for (let guess = 0; guess < 8; guess++) await logIn(db, wrong(email), from('10.0.0.3'))
  const right = { email, password: PASSWORD }
  expect(await logIn(db, right, from('10.0.0.3'))).toEqual({
    ok: false,
    refusal: 'too-many-attempts',
  })
  expect(await logIn(db, right, from('10.0.0.4'))).toMatchObject({ ok: true })
  expect(await logIn(db, right, from('10.0.0.3', later(16)))).toMatchObject({ ok: true })
})

test('guesses sent at one moment count each other: of 20 at most 8 are looked at', async () => {
  const { email } = await signIn(db)
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => logIn(db, wrong(email), from('10.0.0.5'))),
  )
  const looked = answers.filter((answer) => !answer.ok && answer.refusal === 'wrong-sign-in')
  expect(looked.length).toBeLessThanOrEqual(8)
})

test('one address cannot try one password on 121 accounts', async () => {
  const attempts = Array.from({ length: 120 }, (_, index) => ({
    key_hash: keyOfAddress,
    attempted_at: later(-index / 60),
    is_success: false,
  }))
  await db.insertInto('sign_in_attempt').values(attempts).execute()
  const { email } = await signIn(db)
  expect(await logIn(db, { email, password: PASSWORD }, from('10.0.0.6'))).toEqual({
    ok: false,
    refusal: 'too-many-attempts',
  })
})

const keyOfAddress = await keyAfterOneGuess('10.0.0.6')

/** Learns the key of an address as the server writes it: the one that two accounts share. */
async function keyAfterOneGuess(address: string) {
  await db.deleteFrom('sign_in_attempt').execute()
  await logIn(db, wrong('satu@lumbung.example'), from(address))
  await logIn(db, wrong('dua@lumbung.example'), from(address))
  const rows = await db.selectFrom('sign_in_attempt').select('key_hash').execute()
  const keys = rows.map(({ key_hash }) => key_hash)
  await db.deleteFrom('sign_in_attempt').execute()
  return keys.find((key) => keys.filter((other) => other === key).length === 2) ?? ''
}

test('an unknown address takes as long as a known one', async () => {
  const { email } = await signIn(db)
  const msOf = async (name: string) => {
    const startedAtMs = performance.now()
    await logIn(db, wrong(name), from(`10.1.0.${Math.random()}`))
    return performance.now() - startedAtMs
  }
  await msOf(email)
  const known: number[] = []
  const unknown: number[] = []
  for (let round = 0; round < 9; round++) {
    known.push(await msOf(email))
    unknown.push(await msOf(`tidak.ada.${round}@lumbung.example`))
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[4] ?? 0
  expect(median(unknown)).toBeGreaterThan(median(known) * 0.5)
})

test('a new own password ends every other session and needs the present one', async () => {
  const { accountId, email, cookie } = await signIn(db)
  const person = { accountId, email, name: 'Petugas uji', locale: 'id' as const, grants: [] }
  const changer = { person, visitor: from('10.0.0.7') }
  const change = { currentPassword: 'salah', newPassword: 'bayam-dari-bedeng' }
  expect(await changePassword(db, changer, change)).toEqual({
    ok: false,
    refusal: 'wrong-password',
  })

  const result = await changePassword(db, changer, { ...change, currentPassword: PASSWORD })
  if (!result.ok) throw new Error(result.refusal)
  const isIn = (value: string | undefined) => {
    const { context, request } = argsOf(db, value, { path: '/' })
    return findPerson(context, request)
  }
  expect(await isIn(cookie)).toBeUndefined()
  expect((await isIn(result.cookie(false).split(';')[0]))?.accountId).toBe(accountId)
  const visitor = from('10.0.0.7')
  expect(await logIn(db, { email, password: change.newPassword }, visitor)).toMatchObject({
    ok: true,
  })
  expect(await logIn(db, { email, password: PASSWORD }, visitor)).toMatchObject({ ok: false })
})
