import { expect, test } from 'vitest'
import { refuseOffer } from '#app/features/allocations/refuse-offer.server.ts'
import { readSupply } from '#app/features/planning/read-supply.server.ts'
import { addDays } from '#app/shared/day.ts'
import { institutionId } from '#db/seeds/demo/demo-region.ts'
import { unitId } from '#db/seeds/demo/demo-units.ts'
import { demoDatabase, demoKitchen } from '../../support/demo.ts'
import { actorOf, WORLD_TODAY as today } from '../../support/world.ts'

const { db, world } = await demoDatabase()
const buyer = await actorOf(db, 'belanja.muntok', 'receive:lot')
const kitchen = await demoKitchen(db, 'rutan-muntok')

async function lotOf20Kg() {
  const food = await db
    .selectFrom('food')
    .where('code', '=', 'kangkung')
    .select('id')
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('lot')
    .values({
      code: 'uji-tolak',
      institution_id: institutionId('muntok'),
      unit_id: unitId('muntok-bedeng-a'),
      food_id: food.id,
      origin: 'harvest',
      ready_on: today,
      use_by: addDays(today, 7),
      cost_idr_per_kg: 5000,
      waste_idr_per_kg: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const received = { lot_id: id, kind: 'received' as const, kg: 20, moved_on: today }
  await db.insertInto('movement').values(received).execute()
  return id
}

test('20 kg refused for quality: the plan counts 0 kg of it for that kitchen', async () => {
  const { startsOn, endsOn } = world
  const run = { regionId: kitchen.regionId, startsOn, endsOn, kitchens: [kitchen] }
  const lotId = await lotOf20Kg()
  const countedKg = async () => {
    const { lots } = await readSupply(db, { run, today })
    return lots.find(({ id }) => id === lotId)?.kg ?? 0
  }
  expect(await countedKg()).toBe(20)
  const refusal = { lotId, reason: 'quality' as const, note: 'Daun kuning', kitchen, today }
  expect(await refuseOffer(db, buyer, { ...refusal, kg: 12 })).toEqual({ ok: true })
  expect(await countedKg()).toBe(8)
  expect(await refuseOffer(db, buyer, { ...refusal, kg: 8 })).toEqual({ ok: true })
  expect(await countedKg()).toBe(0)
})
