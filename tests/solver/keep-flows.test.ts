import { afterAll, expect, test } from 'vitest'
import { comparePlans } from '#solver/explanation/compare-plans.ts'
import { closeWorkers, match, type Plan, plan, verify } from '#solver/index.ts'
import type { Lot } from '#solver/problem/problem.ts'
import { muntok, smallProblem } from './small-problem.ts'

afterAll(closeWorkers)

const lot = (id: string, kg: number): Lot => ({
  id,
  unit: 'kebun-muntok',
  food: 'kangkung',
  kg,
  readyOn: '2026-11-23',
  useBy: '2026-11-25',
  costIdrPerKg: 4000,
  wasteIdrPerKg: 1000,
  deliversTo: ['rutan-muntok', 'lapas-sungai-liat'].map((kitchen) => ({
    kitchen,
    transportIdrPerKg: 0,
  })),
})

const problem = smallProblem({
  kitchens: [muntok(), muntok({ id: 'lapas-sungai-liat' })],
  lots: [lot('L1', 12), lot('L2', 12)],
})
const text = JSON.stringify(problem)

/** The same plan with the two kitchens' lots exchanged: another supply of the same cost. */
const exchanged = (found: Plan): Plan => ({
  ...found,
  allocations: found.allocations.map((one) => ({ ...one, lot: one.lot === 'L1' ? 'L2' : 'L1' })),
})

test('two lots of one price: whoever was to get which of them still gets it', async () => {
  const found = await plan(text, { gap: 0, seconds: 20 })
  for (const before of [found, exchanged(found)]) {
    expect(verify(problem, before)).toEqual([])
    const after = await match(text, found.menus, { warm: before })
    expect(comparePlans(before, after)).toEqual({ dishes: [], kilograms: [], costsIdr: {} })
  }
})

test('a flow that stood gives way as soon as another is a rupiah a kilogram cheaper', async () => {
  const before = await plan(text, { gap: 0, seconds: 20 })
  const [first, second] = problem.lots
  const cheaper = { ...second!, kg: 60, costIdrPerKg: 3999 }
  const changed = { ...problem, lots: [first!, cheaper] }
  const after = await match(JSON.stringify(changed), before.menus, { warm: before })
  const fromSecond = after.allocations.filter((one) => one.lot === 'L2')
  const cold = await match(JSON.stringify(changed), before.menus)
  expect(after.objectiveIdr).toBeCloseTo(cold.objectiveIdr)
  expect(fromSecond.reduce((sum, { kg }) => sum + kg, 0)).toBeGreaterThan(40)
})
