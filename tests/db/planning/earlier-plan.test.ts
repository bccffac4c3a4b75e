import { expect, test } from 'vitest'
import { insertPlanPrices } from '#app/features/planning/earlier-plan.repository.server.ts'
import { findEarlierPlan } from '#app/features/planning/earlier-plan.server.ts'
import { insertPlan, insertPlanLines } from '#app/features/planning/plan.repository.server.ts'
import { findRun, insertRun } from '#app/features/planning/planning-run.repository.server.ts'
import { demoDatabase, demoKitchen } from '../../support/demo.ts'
import { kitchen as inputKitchen, planningInput } from '../../support/planning-input.ts'

const { db } = await demoDatabase()
const kitchen = await demoKitchen(db, 'rutan-muntok')
const wednesday = '2026-12-02'
const week = { startsOn: '2026-11-30', endsOn: '2026-12-05' }
const prices = {
  format: 'lumbung/plan-prices@1',
  lots: [['KK-1', -4500]],
  offers: [],
  cuts: [],
  menus: [],
}
const line = (code: string, day: string) => ({ kitchen: code, day, lot: 'KK-1', kg: 5 })
const planDocument = JSON.stringify({
  menus: [],
  allocations: [
    line(kitchen.code, '2026-11-30'),
    line(kitchen.code, wednesday),
    line('somewhere-else', wednesday),
  ],
  purchases: [],
  unmet: [],
})

const request = (startsOn: string, earlierPlanId?: string) =>
  db.transaction().execute((tx) =>
    insertRun(tx, {
      ...{ regionId: kitchen.regionId, startsOn, endsOn: week.endsOn, mode: 'plan' },
      ...{ limitSeconds: 60, askedGap: 0.005, kitchenIds: [kitchen.id], earlierPlanId },
    }),
  )

const runId = await request(week.startsOn)
const planId = await db.transaction().execute(async (tx) => {
  const id = await insertPlan(tx, {
    ...{ runId, planDocument, problemDocument: '{}', problemSha256: '0'.repeat(64) },
    ...{ objectiveIdr: 2, boundIdr: 1, gap: 0.5, engine: {} },
  })
  const none = { menus: [], allocations: [], purchases: [] }
  const { id: foodId } = await tx.selectFrom('food').select('id').limit(1).executeTakeFirstOrThrow()
  const row = { kitchenId: kitchen.id, foodId, neededKg: 3, ownKg: 0, purchasedKg: 0, unmetKg: 3 }
  const shortfalls = [week.startsOn, wednesday].map((serviceOn) => ({ ...row, serviceOn }))
  await insertPlanLines(tx, id, { ...none, shortfalls })
  await insertPlanPrices(tx, id, JSON.stringify(prices))
  return id
})

test('planning again on Wednesday starts from the plan of Monday with its prices, from Wednesday on', async () => {
  const again = await findRun(db, await request(wednesday, planId))
  const input = planningInput({
    days: [wednesday],
    kitchens: [inputKitchen({ id: kitchen.id, code: kitchen.code })],
  })
  const earlier = await findEarlierPlan(db, again!, input)
  expect(earlier).toMatchObject({ planId, pricesDocument: JSON.stringify(prices) })
  expect(earlier?.plan.allocations).toEqual([line(kitchen.code, wednesday)])
  expect(earlier?.content.supply).toEqual([
    expect.objectContaining({ kind: 'missing', serviceOn: wednesday, kg: 3 }),
  ])
})
