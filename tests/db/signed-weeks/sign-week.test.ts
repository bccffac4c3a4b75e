import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { findKitchen } from '#app/features/kitchens/kitchen.repository.server.ts'
import { appointSignatory } from '#app/features/signed-weeks/appoint-signatory.server.ts'
import { checkPaper } from '#app/features/signed-weeks/check-paper.server.ts'
import { readWeekPapers } from '#app/features/signed-weeks/read-week-papers.server.ts'
import { signWeek } from '#app/features/signed-weeks/sign-week.server.ts'
import { findDocument } from '#app/features/signed-weeks/signed-week.repository.server.ts'
import { kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const kitchen = await findKitchen(db, kitchenId('rutan-muntok'))
if (!kitchen) throw new Error('the demo has no kitchen in Muntok')
/** Announced in the demo, and not over before Sunday. */
const place = { kitchen, week: '2026-W47', today: WORLD_TODAY }
const head = await actorOf(db, 'kepala.muntok', 'sign:menu')
const supervisor = await actorOf(db, 'pengawasgizi.muntok', 'sign:menu')

const papers = () => readWeekPapers(db, place)
const sign = (
  actor: typeof head,
  position: 'head-of-kitchen' | 'nutrition-supervisor',
  sha256: string,
) => signWeek(db, actor, place, { position, sha256 })

test('two people sign the papers that they read; after one the week waits, after two it is in force', async () => {
  const { sha256, shown } = await papers()
  expect(shown).toBeUndefined()
  expect(await sign(supervisor, 'nutrition-supervisor', sha256)).toMatchObject({ revision: 1 })
  expect(await papers()).toMatchObject({ isInForce: false, shown: { revision: 1 } })

  expect(await sign(supervisor, 'nutrition-supervisor', sha256)).toEqual({
    ok: false,
    refusal: 'already-signed',
  })
  expect(await sign(supervisor, 'head-of-kitchen', sha256)).toEqual({
    ok: false,
    refusal: 'not-a-signatory',
  })
  expect(await sign(head, 'head-of-kitchen', 'f'.repeat(64))).toEqual({
    ok: false,
    refusal: 'papers-changed',
  })
  expect(await sign(head, 'head-of-kitchen', sha256)).toMatchObject({ ok: true, revision: 1 })
  expect(await papers()).toMatchObject({ isInForce: true, shown: { revision: 1 }, sha256 })
})

test('the stored text answers to the hash, for anyone who computes it', async () => {
  const { shown } = await papers()
  const { document, sha256 } = await findDocument(db, shown?.id ?? '')
  expect(createHash('sha256').update(document).digest('hex')).toBe(sha256)
})

test('a price that rises afterwards changes no figure of the signed papers, and is told beside them', async () => {
  const before = await papers()
  await db
    .updateTable('supplier_offer')
    .set(({ eb }) => ({ price_idr_per_kg: eb('price_idr_per_kg', '*', 2) }))
    .execute()
  const after = await papers()
  expect(after.document).toEqual(before.document)
  expect(after.now?.changes.map(({ code }) => code)).toContain('price-changed')
  expect(after.now?.changes.map(({ code }) => code)).toContain('cost-changed')
})

test('the new state makes revision 2, which says what changed; revision 1 holds until both signed it', async () => {
  const first = (await papers()).shown
  const next = (await papers()).now?.sha256 ?? ''
  expect(await sign(head, 'head-of-kitchen', next)).toMatchObject({ revision: 2 })
  expect(await checkPaper(db, first?.code ?? '')).toMatchObject({
    standing: 'in-force',
    revision: 1,
  })
  expect(await sign(supervisor, 'nutrition-supervisor', next)).toMatchObject({ revision: 2 })
  const { changes, shown } = await papers()
  expect(shown?.revision).toBe(2)
  expect(changes.map(({ code }) => code)).toContain('price-changed')
  expect(await checkPaper(db, first?.code ?? '')).toMatchObject({
    standing: 'superseded',
    inForceRevision: 2,
  })
})

test('a checked paper tells roles and instants, and no name of a person', async () => {
  const { shown } = await papers()
  const checked = await checkPaper(db, shown?.code ?? '')
  expect(checked?.signatures.map(({ position }) => position).sort()).toEqual([
    'head-of-kitchen',
    'nutrition-supervisor',
  ])
  expect(Object.keys(checked?.signatures[0] ?? {}).sort()).toEqual(['position', 'signedAt'])
  expect(await checkPaper(db, '00000000000000000000')).toBeUndefined()
})

test('nothing that was signed can be changed or removed', async () => {
  await expect(db.updateTable('signed_week').set({ document: '{}' }).execute()).rejects.toThrow(
    /never changed/,
  )
  await expect(db.deleteFrom('week_signature').execute()).rejects.toThrow(/never changed/)
})

test('a draft menu cannot be signed, and every signature is on the trail', async () => {
  const draft = { ...place, week: '2026-W48' }
  const { sha256 } = await readWeekPapers(db, draft)
  const answer = await signWeek(db, head, draft, { position: 'head-of-kitchen', sha256 })
  expect(answer).toEqual({ ok: false, refusal: 'menu-not-adopted' })
  const events = await db
    .selectFrom('audit_event')
    .where('verb', '=', 'week.signed')
    .select('subject_id')
    .execute()
  expect(events.map(({ subject_id }) => subject_id)).toEqual(
    Array.from({ length: 4 }, () => 'rutan-muntok/2026-W47'),
  )
})

test('an administrator appoints one account for each position, never one for both', async () => {
  const admin = await actorOf(db, 'admin', 'appoint:signatory')
  const appoint = (position: 'head-of-kitchen' | 'nutrition-supervisor', accountId?: string) =>
    appointSignatory(db, admin, kitchen, { position, accountId })
  expect(await appoint('nutrition-supervisor', head.accountId)).toEqual({
    ok: false,
    refusal: 'holds-the-other-position',
  })
  expect(await appoint('nutrition-supervisor', admin.accountId)).toEqual({
    ok: false,
    refusal: 'may-not-sign-here',
  })
  expect(await appoint('nutrition-supervisor')).toEqual({ ok: true })
  const { sha256 } = await papers()
  expect(await sign(supervisor, 'nutrition-supervisor', sha256)).toEqual({
    ok: false,
    refusal: 'not-a-signatory',
  })
  expect(await appoint('nutrition-supervisor', supervisor.accountId)).toEqual({ ok: true })
})
