import { expect, test } from 'vitest'
import { registerPrice } from '#app/features/suppliers/register-price.server.ts'
import { listRegionIdsOf } from '#app/features/suppliers/supplier.repository.server.ts'
import {
  listOffersFor,
  listOffersOn,
} from '#app/features/suppliers/supplier-offer.repository.server.ts'
import { cheapestOffers } from '#app/features/suppliers/supplier-offer.ts'
import { idOf } from '#db/seeds/demo/demo-chance.ts'
import { kitchenId } from '#db/seeds/demo/demo-region.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
const world = await fillWithWorld(db)
const buyer = await actorOf(db, 'belanja.muntok', 'change:offer')
const regionIds = await listRegionIdsOf(db, buyer.institutionIds)
const [regionId = ''] = regionIds
const market = idOf('supplier', 'pasar-bangka')
const { id: riceId } = await db
  .selectFrom('food')
  .where('code', '=', 'beras')
  .select('id')
  .executeTakeFirstOrThrow()

const price = (priceIdrPerKg: number, validFrom: string, over: object = {}) => ({
  supplierId: market,
  foodId: riceId,
  priceIdrPerKg,
  validFrom,
  sourceCode: 'price-survey',
  maxKg: undefined,
  validUntil: undefined,
  today: WORLD_TODAY,
  regionIds,
  ...over,
})
const riceOn = async (on: string) =>
  (await listOffersOn(db, { regionIds, on, foodId: riceId })).find(
    ({ supplierId }) => supplierId === market,
  )

test('the printed PIHPS price of June 2025 stands with its source; every other one is marked as an example', async () => {
  expect(await riceOn(WORLD_TODAY)).toMatchObject({
    priceIdrPerKg: 15_250,
    sourceCode: 'pihps',
    isExample: false,
  })
  const offers = await listOffersFor(db, { regionId, ...world })
  expect(
    offers.filter(({ sourceCode }) => sourceCode !== 'pihps').every((one) => one.isExample),
  ).toBe(true)
})

test('a surveyed price of 16,000 from Saturday ends the old one on Friday', async () => {
  expect(await registerPrice(db, buyer, price(16_000, WORLD_TODAY))).toMatchObject({ ok: true })
  expect((await riceOn('2026-11-20'))?.priceIdrPerKg).toBe(15_250)
  expect(await riceOn(WORLD_TODAY)).toMatchObject({ priceIdrPerKg: 16_000, isExample: false })
})

test('two buyers register a price for one day at once: one stands', async () => {
  const answers = await Promise.all(
    [16_500, 16_600].map((idr) => registerPrice(db, buyer, price(idr, '2026-11-22'))),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'price-same-day' })
})

test('an unknown food, source or a supplier of another region is not found', async () => {
  const refused = [
    registerPrice(db, buyer, price(16_000, '2026-11-23', { foodId: market })),
    registerPrice(db, buyer, price(16_000, '2026-11-23', { sourceCode: 'tkpi-2020' })),
    registerPrice(db, buyer, price(16_000, '2026-11-23', { regionIds: [market] })),
  ]
  for (const answer of await Promise.all(refused)) {
    expect(answer).toEqual({ ok: false, refusal: 'not-found' })
  }
})

test('a week is offered what holds on all its days: a price that starts on Wednesday is left out', async () => {
  const other = price(9_000, '2026-11-25', { supplierId: idOf('supplier', 'distributor') })
  expect(await registerPrice(db, buyer, other)).toMatchObject({ ok: true })
  const offers = await listOffersFor(db, { regionId, ...world })
  const distributors = offers.filter(
    ({ supplierId, foodId }) => supplierId === idOf('supplier', 'distributor') && foodId === riceId,
  )
  expect(distributors).toEqual([])
})

test('three prices for tempe at Muntok’s door, the village maker first', async () => {
  const offers = await listOffersFor(db, { regionId, ...world })
  const tempe = offers.find(({ foodCode }) => foodCode === 'tempe')
  const at = { kitchenId: kitchenId('rutan-muntok'), foodId: tempe!.foodId, day: world.startsOn }
  const best = cheapestOffers(offers, at)
  expect(best.map(({ offer }) => offer.supplierName)).toEqual([
    'UMKM tahu tempe contoh Muntok',
    'Pasar contoh Bangka',
    'Koperasi contoh Pemasyarakatan Babel',
  ])
  expect(best[0]?.landedIdrPerKg).toBe(15_850)
})
