import { expect, test } from 'vitest'
import { rowsOfPlan } from '#app/features/planning/stored-plan.ts'
import type { Plan } from '#solver/plan/plan.ts'
import { planningInput } from '../../support/planning-input.ts'

const where = { kitchen: 'rutan-muntok', day: '2026-11-23' }
const none = {
  purchaseIdr: 0,
  inHouseIdr: 0,
  wasteIdr: 0,
  unmetIdr: 0,
  skippedIdr: 0,
  bandsIdr: 0,
  budgetIdr: 0,
  varietyIdr: 0,
  changeIdr: 0,
}
const plan: Plan = {
  format: 'lumbung/plan@1',
  problemSha256: '0'.repeat(64),
  objectiveIdr: 0,
  boundIdr: 0,
  gap: 0,
  status: 'proven',
  costs: none,
  menus: [{ ...where, course: 'vegetable', recipe: 'tumis-kangkung@1' }],
  allocations: [{ ...where, lot: 'KANGKUNG-1123', kg: 46.5 }],
  purchases: [
    { ...where, supplier: 'koperasi', food: 'kangkung', kg: 5.4996 },
    { ...where, supplier: 'koperasi', food: 'beras', kg: 0.0004 },
  ],
  unmet: [{ ...where, food: 'kangkung', kg: 2.0004 }],
  engine: { name: 'test', version: '1', seed: 1, threads: 1, seconds: 1 },
}
const rows = rowsOfPlan(plan, planningInput())

test('54 kg needed, 46.5 own, 5.5 bought and 2 unmet are one shortfall of 7.5 kg', () => {
  expect(rows.shortfalls).toEqual([
    {
      kitchenId: 'kitchen-1',
      foodId: 'food-kangkung',
      serviceOn: '2026-11-23',
      neededKg: 54,
      ownKg: 46.5,
      purchasedKg: 5.5,
      unmetKg: 2,
    },
  ])
})

test('every line keeps the price it was planned with', () => {
  expect(rows.allocations[0]).toMatchObject({ costIdrPerKg: 4500, transportIdrPerKg: 50 })
  expect(rows.purchases[0]).toMatchObject({
    supplierOfferId: 'offer-2',
    priceIdrPerKg: 9000,
    transportIdrPerKg: 120,
  })
})

test('less than half a gram is no line', () => {
  expect(rows.purchases).toHaveLength(1)
})

test('dishes come back as recipe versions', () => {
  expect(rows.menus).toEqual([
    {
      kitchenId: 'kitchen-1',
      serviceOn: '2026-11-23',
      course: 'vegetable',
      recipeVersionId: 'tumis-kangkung-1',
    },
  ])
})

test('a code that the problem does not hold is a bug and throws', () => {
  const foreign = { ...plan, allocations: [{ ...where, lot: 'OTHER', kg: 1 }] }
  expect(() => rowsOfPlan(foreign, planningInput())).toThrow('lot OTHER')
})
