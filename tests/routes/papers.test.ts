import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { loader as calendar } from '#app/routes/calendars.$token.ts'
import {
  action as changeLetterhead,
  loader as letterhead,
} from '#app/routes/kitchens.$kitchenId.letterhead.tsx'
import { action, loader } from '#app/routes/papers.$kitchenId.$week._index.tsx'
import { loader as file } from '#app/routes/papers.$kitchenId.$week.$file.ts'
import { loader as cards } from '#app/routes/papers.$kitchenId.$week.cards.tsx'
import { loader as poster } from '#app/routes/papers.$kitchenId.$week.poster.tsx'
import { loader as verify } from '#app/routes/verify.$code.tsx'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { pdfText } from '../support/pdf-text.ts'
import { argsOf, signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution' as const, institutionId: institutionId('muntok') }
const manager = await signIn(db, { role: 'kitchen-manager', ...at })
const supervisor = await signIn(db, { role: 'kitchen-manager', ...at })
const admin = await signIn(db, { role: 'admin', scope: 'nation' })
const buyer = await signIn(db, { role: 'buyer', ...at })
const stranger = await signIn(db, {
  role: 'kitchen-manager',
  scope: 'institution',
  institutionId: institutionId('sungai-liat'),
})
const params = { kitchenId: kitchenId('rutan-muntok'), week: '2026-W47' }
const path = `/papers/${params.kitchenId}/${params.week}`
const house = `/kitchens/${params.kitchenId}/letterhead`
/** While the week is not over; tests of routes stand on the Monday after it. */
const W47 = new Date('2026-11-20T03:00:00Z')
const during = <Args extends { context: object }>(args: Args) => ({
  ...args,
  context: {
    ...args.context,
    clock: { now: () => W47, today: () => '2026-11-20' },
  },
})
const statusOf = (answer: unknown) =>
  answer instanceof Response
    ? answer.status
    : typeof answer === 'object' && answer !== null && 'init' in answer
      ? answer.init
      : undefined
const get = (name: string, query = '') =>
  file(during(manager.get(`${path}/${name}${query}`, { ...params, file: name })))

test('an administrator appoints who signs; a manager may not appoint', async () => {
  const appoint = (who: typeof admin, position: string, accountId: string) =>
    changeLetterhead(who.post(house, { intent: 'appoint', position, accountId }, params))
  const refused = await thrownBy(appoint(manager, 'head-of-kitchen', manager.accountId))
  expect(refused.status).toBe(403)
  expect(statusOf(await appoint(admin, 'head-of-kitchen', manager.accountId))).toBe(302)
  expect(statusOf(await appoint(admin, 'nutrition-supervisor', supervisor.accountId))).toBe(302)
  expect((await letterhead(manager.get(house, params))).signatories).toHaveLength(2)
})

test('the letterhead is kept line by line; eight lines are too many', async () => {
  const save = (lines: string) =>
    changeLetterhead(
      manager.post(
        house,
        { intent: 'letterhead', lines, numberPattern: 'W.7-SPPG/{number}.{revision}/{year}' },
        params,
      ),
    )
  expect(statusOf(await save('1\n2\n3\n4\n5\n6\n7\n8'))).toMatchObject({ status: 422 })
  expect(statusOf(await save('KEMENTERIAN\n\n  RUTAN MUNTOK  '))).toBe(302)
  const found = await letterhead(manager.get(house, params))
  expect(found.letterhead.lines).toEqual(['KEMENTERIAN', 'RUTAN MUNTOK'])
})

test('two sign; the PDF then carries number, sums in words, both signatures and its address', async () => {
  const { signing } = await loader(during(manager.get(path, params)))
  expect(signing.own).toEqual(['head-of-kitchen'])
  const sign = (who: typeof manager, position: string) =>
    action(
      during(who.post(path, { intent: 'sign-week', position, sha256: signing.sha256 }, params)),
    )
  expect(statusOf(await sign(manager, 'head-of-kitchen'))).toBe(302)
  expect(statusOf(await sign(supervisor, 'nutrition-supervisor'))).toBe(302)

  const { head } = await loader(during(manager.get(path, params)))
  expect(head.isInForce).toBe(true)
  const answer = await get('budget.pdf')
  expect(answer.headers.get('Content-Type')).toBe('application/pdf')
  const text = pdfText(Buffer.from(await answer.arrayBuffer()))
  expect(text).toMatch(/Terbilang: [A-Z][a-z]+ .* rupiah/)
  expect(text.match(/ditandatangani secara elektronik/g)).toHaveLength(2)
  expect(text).toContain('Halaman 1 dari')
  const bare = text.replaceAll(/\s/g, '')
  expect(bare).toContain('Nomor:W.7-SPPG/47.1/2026')
  expect(bare).toContain(head.verification?.url)
  expect(text).not.toContain('�')
})

test('a person without an account checks a paper; a code that nobody signed is not found', async () => {
  const { head } = await loader(during(manager.get(path, params)))
  const code = head.verification?.url.split('/').at(-1) ?? ''
  const spoken = (code.match(/.{4}/g) ?? []).join('-').toUpperCase()
  const { paper } = await verify(
    argsOf(db, undefined, { path: `/verify/${spoken}`, params: { code: spoken } }),
  )
  expect(paper).toMatchObject({ standing: 'in-force', week: '2026-W47' })
  expect(JSON.stringify(paper)).not.toContain('Petugas uji')
  const unknown = argsOf(db, undefined, { path: '/verify/x', params: { code: 'x' } })
  expect((await thrownBy(verify(unknown))).status).toBe(404)
})

test('the text behind the fingerprint is handed out as it was signed', async () => {
  const { head } = await loader(during(manager.get(path, params)))
  const text = await (await get('week.json')).text()
  expect(createHash('sha256').update(text).digest('hex')).toBe(head.verification?.sha256)
})

test.each(['menu', 'poster', 'nutrition', 'portions', 'cards', 'budget', 'all'])(
  '%s comes as a workbook',
  async (name) => {
    const bytes = new Uint8Array(await (await get(`${name}.xlsx`)).arrayBuffer())
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
  },
)

test.each(['menu.pdf', 'nutrition.pdf', 'budget.pdf'])(
  '%s on F4 is 215 by 330 mm',
  async (name) => {
    const bytes = Buffer.from(await (await get(name, '?paper=f4')).arrayBuffer())
    expect(bytes.toString('latin1')).toMatch(/MediaBox \[0 0 609\.4\d+ 935\.4\d+\]/)
  },
)

test.each(['poster.pdf', 'menu.docx', 'x.xlsx', '../menu.pdf'])('%s is not there', async (name) => {
  expect((await thrownBy(get(name))).status).toBe(404)
})

test('a poster of one school speaks of its own groups alone', async () => {
  const all = await poster(during(manager.get(`${path}/poster`, params)))
  const school = all.places.find(({ placeName }) => placeName.startsWith('TK'))
  const one = await poster(during(manager.get(`${path}/poster?place=${school?.placeId}`, params)))
  expect(one.chosen?.placeName).toBe(school?.placeName)
  expect(one.poster.groups.map(({ groupKind }) => groupKind)).toEqual(['paud', 'staff'])
  expect(one.poster.days).toHaveLength(6)
})

test('a day has five cards, and what they weigh is what the day needs', async () => {
  const found = await cards(during(manager.get(`${path}/cards?day=2026-11-20`, params)))
  expect(found.cards.map(({ course }) => course)).toEqual([
    'staple',
    'animal',
    'plant',
    'vegetable',
    'fruit',
  ])
  for (const { ingredients, batches } of found.cards) {
    expect(batches.map(({ meal }) => meal)).toEqual(['morning', 'midday'])
    for (const { totalKg } of ingredients) expect(totalKg).toBeGreaterThan(0)
  }
})

test('a calendar address opens the adopted weeks until it is withdrawn', async () => {
  await action(during(manager.post(path, { intent: 'share-menus' }, params)))
  const { feed } = await loader(during(manager.get(path, params)))
  const token = feed?.url.split('/').at(-1) ?? ''
  const read = () =>
    calendar(during(argsOf(db, undefined, { path: `/calendars/${token}`, params: { token } })))
  const text = await (await read()).text()
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(6)
  expect(text).toContain('DTSTART;VALUE=DATE:20261116')
  expect(text).not.toContain('20261123')

  await action(during(manager.post(path, { intent: 'revoke-menus' }, params)))
  expect((await thrownBy(read())).status).toBe(404)
})

test('a buyer reads papers and signs nothing; another kitchen sees none', async () => {
  const { signing } = await loader(during(buyer.get(path, params)))
  expect(signing.own).toEqual([])
  const fields = { intent: 'sign-week', position: 'head-of-kitchen', sha256: signing.sha256 }
  const signed = await thrownBy(action(during(buyer.post(path, fields, params))))
  expect(signed.status).toBe(403)
  expect((await thrownBy(loader(during(stranger.get(path, params))))).status).toBe(403)
})
