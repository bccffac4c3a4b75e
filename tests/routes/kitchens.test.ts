import { expect, test } from 'vitest'
import { loader as kitchens } from '#app/routes/kitchens._index.tsx'
import { loader as day } from '#app/routes/kitchens.$kitchenId._index.tsx'
import {
  loader as beneficiaries,
  action as count,
} from '#app/routes/kitchens.$kitchenId.beneficiaries._index.tsx'
import {
  action as assess,
  loader as eligibility,
} from '#app/routes/kitchens.$kitchenId.eligibility.tsx'
import { idOf } from '#db/seeds/demo/demo-chance.ts'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { argsOf, signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = (institution: string) =>
  ({ scope: 'institution', institutionId: institutionId(institution) }) as const
const manager = await signIn(db, { role: 'kitchen-manager', ...at('muntok') })
const buyer = await signIn(db, { role: 'buyer', ...at('muntok') })
const officer = await signIn(db, { role: 'unit-officer', ...at('muntok') })
const manager4 = await signIn(db, { role: 'kitchen-manager', ...at('tanjung-pandan') })

const muntok = { kitchenId: kitchenId('rutan-muntok') }
const tanjungPandan = { kitchenId: kitchenId('lapas-tanjung-pandan') }
const path = `/kitchens/${muntok.kitchenId}`

/** A 422 or 409 comes as data with its status. */
const statusOf = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'init' in answer ? answer.init : undefined

/** Where an action that did its work sends the browser. */
const locationOf = (answer: unknown) =>
  answer instanceof Response ? answer.headers.get('Location') : undefined

test('without an account every page of kitchens leads to sign-in', async () => {
  const args = argsOf(db, undefined, { path, params: muntok })
  const posted = argsOf(db, undefined, { path, params: muntok, fields: {} })
  const pages = [
    kitchens(argsOf(db, undefined, { path: '/kitchens' })),
    day(args),
    eligibility(args),
    beneficiaries(args),
    assess(posted),
    count(posted),
  ]
  const answers = await Promise.all(pages.map((page) => thrownBy(page)))
  expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302, 302])
})

test('a unit officer has no page of kitchens', async () => {
  const pages = [
    kitchens(officer.get('/kitchens')),
    day(officer.get(path, muntok)),
    eligibility(officer.get(path, muntok)),
    beneficiaries(officer.get(path, muntok)),
  ]
  const answers = await Promise.all(pages.map((page) => thrownBy(page)))
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
})

test('a buyer reads eligibility and headcounts and may change neither', async () => {
  expect((await eligibility(buyer.get(path, muntok))).mayAssess).toBe(false)
  expect((await beneficiaries(buyer.get(path, muntok))).mayUpdate).toBe(false)
  expect((await thrownBy(assess(buyer.post(path, {}, muntok)))).status).toBe(403)
  expect((await thrownBy(count(buyer.post(path, {}, muntok)))).status).toBe(403)
})

test('a kitchen of another institution is a 403, one that is not there a 404', async () => {
  expect((await thrownBy(day(manager.get(path, tanjungPandan)))).status).toBe(403)
  expect((await thrownBy(assess(manager.post(path, {}, tanjungPandan)))).status).toBe(403)
  const nowhere = { kitchenId: idOf('kitchen', 'nowhere') }
  expect((await thrownBy(eligibility(manager.get(path, nowhere)))).status).toBe(404)
  expect((await thrownBy(beneficiaries(manager.get(path, { kitchenId: 'emas' })))).status).toBe(404)
})

test('a region lists four kitchens: three eligible, the fourth says what it lacks', async () => {
  const observer = await signIn(db, { role: 'regional-observer', scope: 'nation' })
  const page = await kitchens(observer.get('/kitchens'))
  expect(page.nextWeek).toBe('2026-W49')
  expect(page.kitchens).toHaveLength(4)
  const of = (code: string) => page.kitchens.find(({ kitchen }) => kitchen.code === code)!
  expect(of('rutan-muntok')).toMatchObject({
    portions: 1826,
    eligibility: { status: 'eligible' },
    capacity: { rule: { totalPortions: 3000 }, use: { isWithin: true } },
    nextWeek: { state: 'empty', openCells: 30 },
  })
  expect(of('lapas-tanjung-pandan')).toMatchObject({
    portions: 976,
    eligibility: { status: 'not-eligible', next: { requirement: { code: 'slhs' } } },
    capacity: { rule: { totalPortions: 2500 } },
  })
})

test('a manager sees the own kitchen alone', async () => {
  const page = await kitchens(manager.get('/kitchens'))
  expect(page.kitchens.map(({ kitchen }) => kitchen.code)).toEqual(['rutan-muntok'])
})

test('Monday serves 1,826 portions, Tuesday comes next, and next week wants a menu by Saturday', async () => {
  const page = await day(manager.get(path, muntok))
  expect(page.today).toBe('2026-11-23')
  expect(page.day.days.map(({ on, portions }) => [on, portions])).toEqual([
    ['2026-11-23', 1826],
    ['2026-11-24', 1826],
  ])
  expect(page.day.days[0]?.dishes.map(({ code }) => code)).toEqual(['nasi-putih', 'tumis-kangkung'])
  expect(page.day.weeks.map(({ week, state, openCells }) => [week, state, openCells])).toEqual([
    ['2026-W48', 'open', 21],
    ['2026-W49', 'empty', 30],
  ])
  expect(page.todos.find(({ code }) => code === 'plan-menu')).toMatchObject({
    dueOn: '2026-11-28',
    text: 'Susun menu minggu 49 di Dapur MBG Rutan Muntok: 30 sel masih kosong.',
  })
})

const answerOf = (more: Record<string, string> = {}) => ({
  intent: 'assess',
  requirementCode: 'halal-certificate',
  answer: 'met',
  answeredOn: '2026-11-20',
  number: 'ID-00110',
  issuer: 'BPJPH',
  evidenceReference: 'Map kelayakan',
  expiresOn: '2030-11-20',
  ...more,
})

test('the page of eligibility opens at what comes first, with its history and its rule', async () => {
  const page = await eligibility(manager4.get(path, tanjungPandan))
  expect(page.eligibility.missing.map(({ requirement }) => requirement.code)).toEqual([
    'slhs',
    'halal-certificate',
    'water-test',
    'rapid-test',
    'ba-verval',
    'head-of-kitchen-decree',
    'virtual-account',
  ])
  expect(page).toMatchObject({
    ruleSet: { code: 'juknis-2026' },
    chosen: { requirement: { code: 'slhs' }, state: 'expired', daysLeft: -28 },
    history: [{ answer: 'met', accountName: 'Kepala SPPG Lapas Tanjung Pandan' }],
    mayAssess: true,
  })
})

test('an answer without a day is a 422 at its field and keeps what was typed', async () => {
  const answer = await assess(manager4.post(path, answerOf({ answeredOn: '' }), tanjungPandan))
  expect(statusOf(answer)).toMatchObject({ status: 422 })
  expect(answer).toMatchObject({
    data: {
      problem: { fields: { answeredOn: { code: 'required' } }, typed: { number: 'ID-00110' } },
    },
  })
})

test('an answer of tomorrow, or one that ended before it began, is told so at its day', async () => {
  const post = (more: Record<string, string>) =>
    assess(manager4.post(path, answerOf(more), tanjungPandan))
  const tomorrow = await post({ answeredOn: '2026-11-24' })
  expect(statusOf(tomorrow)).toMatchObject({ status: 422 })
  expect(tomorrow).toMatchObject({
    data: {
      problem: {
        fields: { answeredOn: { code: 'refusal.answered-after-today' } },
        typed: { issuer: 'BPJPH', answer: 'met' },
      },
    },
  })
  expect(await post({ expiresOn: '2026-11-01' })).toMatchObject({
    data: { problem: { fields: { expiresOn: { code: 'refusal.expires-before-answer' } } } },
  })
})

test('a requirement that no rule in force asks for is a 409', async () => {
  const fields = answerOf({ requirementCode: 'lucky-number' })
  const answer = await assess(manager4.post(path, fields, tanjungPandan))
  expect(statusOf(answer)).toMatchObject({ status: 409 })
  expect(answer).toMatchObject({ data: { refusal: 'no-such-requirement' } })
})

test('a certificate that came leaves six requirements, and both answers in the history', async () => {
  const before = answerOf({ answer: 'not-met', answeredOn: '2026-11-19', expiresOn: '' })
  expect(locationOf(await assess(manager4.post(path, before, tanjungPandan)))).toBeDefined()
  const saved = await assess(manager4.post(path, answerOf(), tanjungPandan))
  expect(locationOf(saved)).toMatch(/eligibility\?requirement=halal-certificate$/)
  const opened = manager4.get(`${path}?requirement=halal-certificate`, tanjungPandan)
  const page = await eligibility(opened)
  expect(page.eligibility.missing).toHaveLength(6)
  expect(page.history.map(({ answer, accountName }) => [answer, accountName])).toEqual([
    ['met', 'Petugas uji'],
    ['not-met', 'Petugas uji'],
  ])
})
