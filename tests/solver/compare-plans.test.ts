import { expect, test } from 'vitest'
import { comparePlans } from '#solver/explanation/compare-plans.ts'
import type { Lot } from '#solver/problem/problem.ts'
import { bestPlan } from './best-plan.ts'
import { smallProblem, withKitchen } from './small-problem.ts'

const lot = (kg: number): Lot => ({
  id: 'L1',
  unit: 'kebun-muntok',
  food: 'kangkung',
  kg,
  readyOn: '2026-11-23',
  useBy: '2026-11-25',
  costIdrPerKg: 4000,
  wasteIdrPerKg: 0,
  deliversTo: [{ kitchen: 'rutan-muntok', transportIdrPerKg: 0 }],
})

test('the same plan twice has no change', () => {
  const plan = bestPlan(smallProblem())
  expect(comparePlans(plan, plan)).toEqual({ dishes: [], kilograms: [], costsIdr: {} })
})

test('a harvest that fails by 10 kg: 10 kg less from the lot, 10 kg more from the market', () => {
  const before = bestPlan(smallProblem({ lots: [lot(15)] }))
  const after = bestPlan(smallProblem({ lots: [lot(5)] }))
  const { dishes, kilograms, costsIdr } = comparePlans(before, after)
  expect(dishes).toEqual([])
  const place = { kitchen: 'rutan-muntok' }
  expect(kilograms).toEqual([
    expect.objectContaining({ ...place, source: 'lot', lot: 'L1', toKg: expect.closeTo(5) }),
    expect.objectContaining({ ...place, source: 'supplier', supplier: 'pasar', food: 'kangkung' }),
  ])
  expect(costsIdr.purchaseIdr).toBeCloseTo(100_000)
  expect(costsIdr.inHouseIdr).toBeCloseTo(-40_000)
})

test('a dish decided meanwhile is told with what stood there before', () => {
  const fixedMenu = [{ day: '2026-11-24', course: 'staple', recipe: 'singkong-rebus' }]
  const { dishes } = comparePlans(bestPlan(smallProblem()), bestPlan(withKitchen({ fixedMenu })))
  const place = { kitchen: 'rutan-muntok', day: '2026-11-24', course: 'staple' }
  expect(dishes).toEqual([{ ...place, from: 'nasi', to: 'singkong-rebus' }])
})
