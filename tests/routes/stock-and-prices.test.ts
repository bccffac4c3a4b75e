import { expect, test } from 'vitest'
import { loader as lots, action as move } from '#app/routes/kitchens.$kitchenId.lots.tsx'
import { loader as shortfalls } from '#app/routes/kitchens.$kitchenId.shortfalls.tsx'
import { loader as offers, action as price } from '#app/routes/offers.tsx'
import { idOf } from '#db/seeds/demo/demo-chance.ts'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../support/database.ts'
import { argsOf, signIn, thrownBy } from '../support/sign-in.ts'
import { fillWithWorld } from '../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const at = { scope: 'institution' as const, institutionId: institutionId('muntok') }
const manager = await signIn(db, { role: 'kitchen-manager', ...at })
const buyer = await signIn(db, { role: 'buyer', ...at })
const auditor = await signIn(db, { role: 'auditor', ...at })
const kitchen = { kitchenId: kitchenId('rutan-muntok') }
const page = `/kitchens/${kitchen.kitchenId}/lots`
const rice = idOf('store', 'muntok', 'beras')
const { id: riceFood } = await db
  .selectFrom('food')
  .where('code', '=', 'beras')
  .select('id')
  .executeTakeFirstOrThrow()

const moved = (over: Record<string, string> = {}) => ({
  intent: 'move',
  lotId: rice,
  kind: 'issued',
  kg: '20,5',
  movedOn: '2026-11-23',
  reason: 'Nasi putih',
  ...over,
})
const dataOf = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : undefined

test('without an account every page leads to sign-in, and another prison’s kitchen is 403', async () => {
  const nobody = (path: string) => argsOf(db, undefined, { path, params: kitchen })
  const pages = [lots(nobody(page)), shortfalls(nobody(page)), offers(nobody('/offers'))]
  expect((await Promise.all(pages.map(thrownBy))).map(({ status }) => status)).toEqual([
    302, 302, 302,
  ])
  const foreign = { kitchenId: kitchenId('lapas-sungai-liat') }
  expect((await thrownBy(lots(manager.get(page, foreign)))).status).toBe(403)
})

test('lots stand first expired first; one of them opens with its movements', async () => {
  const all = await lots(manager.get(page, kitchen))
  expect(all.own.map(({ useBy }) => useBy)).toEqual([...all.own.map(({ useBy }) => useBy)].sort())
  expect(all.chosen).toBeUndefined()
  const one = await lots(manager.get(`${page}?lot=${rice}`, kitchen))
  expect(one.chosen).toMatchObject({ foodCode: 'beras', kg: 270 })
  expect(one.movements.map(({ kg }) => kg)).toEqual([750, -480])
})

test('20.5 kg leave the rice of 270 kg; more than is left, no reason and no right are told', async () => {
  const done = await move(manager.post(page, moved(), kitchen))
  expect(done).toBeInstanceOf(Response)
  const after = await lots(manager.get(`${page}?lot=${rice}`, kitchen))
  expect(after.chosen?.kg).toBe(249.5)
  const tooMuch = await move(manager.post(page, moved({ kg: '250' }), kitchen))
  expect(dataOf(tooMuch)).toEqual({ intent: 'move', refusal: 'more-than-in-stock' })
  const silent = await move(manager.post(page, moved({ reason: ' ' }), kitchen))
  expect(dataOf(silent)).toMatchObject({ problem: { fields: { reason: { code: 'required' } } } })
  expect((await thrownBy(move(auditor.post(page, moved(), kitchen)))).status).toBe(403)
})

test('an auditor is shown lots and may do nothing with them', async () => {
  expect((await lots(auditor.get(page, kitchen))).may).toEqual({ receive: false, move: false })
})

test('a week without a plan says so; nonsense in the address is the coming week', async () => {
  const shown = await shortfalls(buyer.get(`${page}?week=besok`, kitchen))
  expect(shown).toMatchObject({ week: '2026-W49', thisWeek: '2026-W48', found: undefined })
})

const survey = (over: Record<string, string> = {}) => ({
  intent: 'register',
  foodId: riceFood,
  supplierId: idOf('supplier', 'pasar-bangka'),
  priceIdrPerKg: '15.900',
  maxKg: '',
  validFrom: '2026-11-23',
  validUntil: '',
  sourceCode: 'price-survey',
  ...over,
})

test('the buyer’s price of Rp 15.900 stands in the list with its source; an auditor only reads', async () => {
  const saved = await price(buyer.post('/offers', survey()))
  expect(saved instanceof Response && saved.headers.get('Location')).toBe('/offers?group=cereal')
  const list = await offers(buyer.get('/offers?group=cereal'))
  const own = list.offers.find(
    ({ foodId, supplierName }) => foodId === riceFood && supplierName === 'Pasar contoh Bangka',
  )
  expect(own).toMatchObject({ priceIdrPerKg: 15_900, sourceCode: 'price-survey', isExample: false })
  expect((await offers(auditor.get('/offers'))).choices).toBeUndefined()
  expect((await thrownBy(price(auditor.post('/offers', survey())))).status).toBe(403)
})

test('a price of Rp 15, of no day, or twice on one day is told', async () => {
  const cheap = await price(buyer.post('/offers', survey({ priceIdrPerKg: '15' })))
  expect(dataOf(cheap)).toEqual({ intent: 'register', refusal: 'price-too-low' })
  const undated = await price(buyer.post('/offers', survey({ validFrom: '' })))
  expect(dataOf(undated)).toMatchObject({ problem: { typed: { priceIdrPerKg: '15.900' } } })
  const twice = await price(buyer.post('/offers', survey()))
  expect(dataOf(twice)).toEqual({ intent: 'register', refusal: 'price-same-day' })
})
