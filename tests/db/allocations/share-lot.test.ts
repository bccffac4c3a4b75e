import { expect, test } from 'vitest'
import { handOver } from '#app/features/allocations/hand-over.server.ts'
import { listReservations } from '#app/features/allocations/lot-reservation.repository.server.ts'
import { listMbgKg } from '#app/features/allocations/mbg-kg.server.ts'
import { listOfferRefusals } from '#app/features/allocations/offer-refusal.repository.server.ts'
import { listOfferedLots, refuseOffer } from '#app/features/allocations/refuse-offer.server.ts'
import { sayAllocationRule } from '#app/features/allocations/say-rule.server.ts'
import { shareLot } from '#app/features/allocations/share-lot.server.ts'
import { findStockKg } from '#app/features/inventory/movement.repository.server.ts'
import { findKitchen } from '#app/features/kitchens/kitchen.repository.server.ts'
import { institutionId, kitchenId } from '#db/seeds/demo/demo-region.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { testDatabase } from '../../support/database.ts'
import { actorOf, fillWithWorld, WORLD_TODAY } from '../../support/world.ts'

const { db } = await testDatabase('reference')
await fillWithWorld(db)
const officer = await actorOf(db, 'giatja.muntok', 'run:cycle')
const today = WORLD_TODAY
const muntok = institutionId('muntok')
const bed = unitId('muntok-bedeng-a')
const food = await db
  .selectFrom('food')
  .where('code', '=', 'kangkung')
  .select('id')
  .executeTakeFirstOrThrow()

const { id: lotId } = await db
  .insertInto('lot')
  .values({
    code: 'uji-bagi',
    institution_id: muntok,
    unit_id: bed,
    food_id: food.id,
    origin: 'harvest',
    ready_on: today,
    use_by: '2026-11-30',
    cost_idr_per_kg: 5000,
    waste_idr_per_kg: 0,
  })
  .returning('id')
  .executeTakeFirstOrThrow()
await db
  .insertInto('movement')
  .values({ lot_id: lotId, kind: 'received', kg: 100, moved_on: today })
  .execute()

const lot = { id: lotId, institutionId: muntok, kg: 100, origin: 'harvest' }
const mbgKg = async () => (await listMbgKg(db, [lot], today)).get(lotId)
const share = (over: object = {}) => shareLot(db, officer, { lotId, unitId: bed, today, ...over })

test('nothing is kept until the institution says its rule; then 8 of 100 kg are not MBG’s', async () => {
  expect(await mbgKg()).toBe(100)
  const rule = { validFrom: '2026-11-01', bamaPercent: 5, seedPercent: 3, basis: 'own' as const }
  const said = { ...rule, source: 'Keputusan Karutan, contoh', institutionId: muntok }
  expect(await sayAllocationRule(db, officer, { ...said, bamaPercent: 98 })).toEqual({
    ok: false,
    refusal: 'shares-above-all',
  })
  expect(await sayAllocationRule(db, officer, said)).toEqual({ ok: true })
  expect(await mbgKg()).toBe(92)
})

test('shared out with 60 kg planned, 32 kg go to the market and MBG has the 60 kg', async () => {
  expect(await share({ wants: [{ kitchen: 'Dapur', kg: 60 }] })).toMatchObject({ ok: true })
  const kept = await listReservations(db, bed)
  expect(kept.map(({ purpose, kg }) => [purpose, kg]).sort()).toEqual([
    ['bama', 5],
    ['market', 32],
    ['seed', 3],
  ])
  expect(await mbgKg()).toBe(60)
})

test('shared anew while nothing is handed over, what waits for kitchens is theirs again', async () => {
  expect(await share()).toMatchObject({ ok: true })
  expect(await mbgKg()).toBe(92)
})

test('BAMA’s 5 kg leave the store once, and the lot is then shared no more', async () => {
  const bama = (await listReservations(db, bed)).find(({ purpose }) => purpose === 'bama')
  const hand = { reservationId: bama?.id ?? '', handedTo: 'Dapur warga binaan', today }
  const twice = await Promise.all([handOver(db, officer, hand), handOver(db, officer, hand)])
  expect(twice.filter(({ ok }) => ok)).toEqual([{ ok: true, kg: 5 }])
  expect(twice.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'reservation-ended' })
  expect(await findStockKg(db, lotId)).toBe(95)
  expect(await share()).toEqual({ ok: false, refusal: 'lot-handed-over' })
  const left = await listMbgKg(db, [{ ...lot, kg: 95 }], today)
  expect(left.get(lotId)).toBe(92)
})

test('another prison shares nothing', async () => {
  const stranger = await actorOf(db, 'giatja.sungailiat', 'run:cycle')
  const asked = { lotId, unitId: bed, today }
  expect(await shareLot(db, stranger, asked)).toEqual({ ok: false, refusal: 'not-found' })
})

test('a refused offer keeps its reason for the auditor, and more than is offered is not refused', async () => {
  const buyer = await actorOf(db, 'belanja.muntok', 'receive:lot')
  const kitchen = await findKitchen(db, kitchenId('rutan-muntok'))
  if (!kitchen) throw new Error('no kitchen')
  const [offered] = await listOfferedLots(db, kitchen.id, today)
  const asked = {
    lotId: offered?.id ?? '',
    kg: 4,
    reason: 'quality' as const,
    note: 'Daun kuning, 4 dari 40 kg',
    kitchen,
    today,
  }
  expect(await refuseOffer(db, buyer, { ...asked, kg: 90_000 })).toEqual({
    ok: false,
    refusal: 'more-than-in-stock',
  })
  expect(await refuseOffer(db, buyer, asked)).toEqual({ ok: true })
  const [kept] = await listOfferRefusals(db, { institutionIds: [kitchen.institutionId] })
  expect(kept).toMatchObject({ kg: 4, reason: 'quality', note: asked.note, refusedOn: today })
  await expect(db.deleteFrom('offer_refusal').execute()).rejects.toThrow()
})
