import { expect, test } from 'vitest'
import { testDatabase } from '../../support/database.ts'
import { expectViolation } from '../../support/expect-violation.ts'
import { insertBasics } from '../../support/rows.ts'

const { db } = await testDatabase()
const { accountId, institutionId, regionId } = await insertBasics(db)

const person = (email: string) =>
  db
    .insertInto('account')
    .values({ email, display_name: 'Petugas kebun', password_hash: '-' })
    .execute()

test('one address is one account, and it is written in small letters', async () => {
  await person('kebun@lumbung.example')
  await expectViolation(person('kebun@lumbung.example'), 'account_email_unique')
  await expectViolation(person('Kebun2@lumbung.example'), 'account_email_check')
  await expectViolation(person('tanpa-alamat'), 'account_email_check')
})

const role = (values: {
  scope: 'institution' | 'region' | 'nation'
  institution_id?: string
  region_id?: string
}) =>
  db
    .insertInto('account_role')
    .values({ account_id: accountId, role: 'auditor', ...values })
    .execute()

test('a role names the place of its scope and no other', async () => {
  const rule = 'account_role_scope_names_its_place_check'
  await expectViolation(role({ scope: 'institution' }), rule)
  await expectViolation(role({ scope: 'region', institution_id: institutionId }), rule)
  await expectViolation(role({ scope: 'nation', region_id: regionId }), rule)
  await role({ scope: 'region', region_id: regionId })
  await role({ scope: 'nation' })
})

test('nobody holds one role at one place twice, the nation included', async () => {
  await expectViolation(role({ scope: 'nation' }), 'account_role_account_role_place_unique')
})

test('a session ends after it began', async () => {
  const session = db
    .insertInto('session')
    .values({
      token_hash: 'a',
      account_id: accountId,
      created_at: new Date('2026-11-23T01:00:00Z'),
      expires_at: new Date('2026-11-23T01:00:00Z'),
    })
    .execute()
  await expectViolation(session, 'session_expires_at_check')
})

const sign = (verb: string) =>
  db
    .insertInto('audit_event')
    .values({
      account_id: accountId,
      actor_name: 'Kepala SPPG Rutan Muntok',
      actor_role: 'kitchen-manager',
      verb,
      subject_kind: 'menu-week',
      subject_id: '2026-W48',
      before: { status: 'draft' },
      after: { status: 'adopted' },
    })
    .execute()

test('what was signed can be neither changed nor deleted nor emptied', async () => {
  await sign('menu-week.adopted')
  const rule = 'audit_event_append_only'
  await expectViolation(db.updateTable('audit_event').set({ actor_name: 'x' }).execute(), rule)
  await expectViolation(db.deleteFrom('audit_event').execute(), rule)
  const truncate = db.executeQuery({
    ...db.deleteFrom('audit_event').compile(),
    sql: 'truncate audit_event',
  })
  await expectViolation(truncate, rule)
  const events = await db.selectFrom('audit_event').select(['verb', 'before', 'after']).execute()
  expect(events).toEqual([
    { verb: 'menu-week.adopted', before: { status: 'draft' }, after: { status: 'adopted' } },
  ])
})

test('a verb is a subject and what happened to it', async () => {
  await expectViolation(sign('Adopted the menu'), 'audit_event_verb_check')
})
