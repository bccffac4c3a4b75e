import { expect, test } from 'vitest'
import type { Lot } from '#solver/problem/problem.ts'
import { bestPlan, rulesBroken } from './best-plan.ts'
import { planFrom } from './plan-from.ts'
import { muntok, smallProblem } from './small-problem.ts'

const lot = (change: Partial<Lot> = {}): Lot => ({
  id: 'L1',
  unit: 'kebun-muntok',
  food: 'kangkung',
  kg: 15,
  readyOn: '2026-11-23',
  useBy: '2026-11-25',
  costIdrPerKg: 4000,
  wasteIdrPerKg: 3000,
  deliversTo: [{ kitchen: 'rutan-muntok', transportIdrPerKg: 500 }],
  ...change,
})

const usedKg = (lots: Lot[]) =>
  bestPlan(smallProblem({ lots })).allocations.reduce((sum, { kg }) => sum + kg, 0)

test('15 kg of kangkung go into 30 kg of need; 40 kg go in as far as they are needed', () => {
  expect(usedKg([lot()])).toBeCloseTo(15)
  expect(usedKg([lot({ kg: 40 })])).toBeCloseTo(30)
})

test('10 kg left over at Rp 3,000 are Rp 30,000 of waste; a lot that keeps costs nothing', () => {
  expect(bestPlan(smallProblem({ lots: [lot({ kg: 40 })] })).costs.wasteIdr).toBeCloseTo(30_000)
  const keeps = lot({ kg: 40, useBy: '2026-11-26' })
  expect(bestPlan(smallProblem({ lots: [keeps] })).costs.wasteIdr).toBe(0)
})

test('a lot ready on Tuesday and used by Tuesday serves Tuesday alone: 10 kg', () => {
  const tuesday = lot({ kg: 40, readyOn: '2026-11-24', useBy: '2026-11-24' })
  expect(usedKg([tuesday])).toBeCloseTo(10)
  const always = lot({ kg: 40 })
  const early = bestPlan(smallProblem({ lots: [always] }))
  expect(rulesBroken(smallProblem({ lots: [tuesday] }), early)).toContain('lot-window')
})

test('a lot that is not delivered here is not used here', () => {
  const elsewhere = lot({ deliversTo: [] })
  expect(usedKg([elsewhere])).toBe(0)
  const plan = bestPlan(smallProblem({ lots: [lot()] }))
  expect(rulesBroken(smallProblem({ lots: [elsewhere] }), plan)).toContain('lot-delivery')
})

test('two kitchens share 15 kg and use no more than 15 kg together', () => {
  const deliversTo = ['rutan-muntok', 'lapas-sungai-liat'].map((kitchen) => {
    return { kitchen, transportIdrPerKg: 0 }
  })
  const kitchens = [muntok(), muntok({ id: 'lapas-sungai-liat' })]
  const problem = smallProblem({ kitchens, lots: [lot({ deliversTo })] })
  const plan = bestPlan(problem)
  expect(plan.allocations.reduce((sum, { kg }) => sum + kg, 0)).toBeCloseTo(15)
})

test('15.001 kg from 15 kg pass, 15.01 kg do not', () => {
  const problem = smallProblem({ lots: [lot()] })
  const plan = bestPlan(problem)
  const more = (extraKg: number) => {
    const [first, ...others] = plan.allocations
    return planFrom(problem, {
      ...plan,
      allocations: [{ ...first!, kg: first!.kg + extraKg }, ...others],
    })
  }
  expect(rulesBroken(problem, more(0.001))).toEqual([])
  expect(rulesBroken(problem, more(0.01))).toContain('lot-kg')
})

test('dear own produce stays in the field when buying and wasting cost less', () => {
  expect(usedKg([lot({ costIdrPerKg: 12_600, wasteIdrPerKg: 3000 })])).toBe(0)
  expect(usedKg([lot({ costIdrPerKg: 12_400, wasteIdrPerKg: 3000 })])).toBeCloseTo(15)
})
