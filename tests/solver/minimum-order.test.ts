import { expect, test } from 'vitest'
import { bestPlan, rulesBroken } from './best-plan.ts'
import { planFrom } from './plan-from.ts'
import { muntok, smallProblem } from './small-problem.ts'

const [pasar] = smallProblem().suppliers
const koperasi = (minimumOrderIdr: number) => ({
  id: 'koperasi',
  minimumOrderIdr,
  offers: [{ food: 'beras', priceIdrPerKg: 12_000 }],
})
const problemWith = (minimumOrderIdr: number) =>
  smallProblem({ suppliers: [pasar!, koperasi(minimumOrderIdr)] })
const boughtKg = (minimumOrderIdr: number) =>
  bestPlan(problemWith(minimumOrderIdr))
    .purchases.filter(({ supplier }) => supplier === 'koperasi')
    .reduce((sum, { kg }) => sum + kg, 0)

test('30 kg at Rp 12,000 reach a minimum of Rp 360,000 and not one of Rp 361,000', () => {
  expect(boughtKg(360_000)).toBeCloseTo(30)
  expect(boughtKg(361_000)).toBe(0)
})

test('an order below the minimum is refused by more than a rupiah', () => {
  const plan = bestPlan(problemWith(360_000))
  expect(rulesBroken(problemWith(360_001), plan)).toEqual([])
  expect(rulesBroken(problemWith(360_002), plan)).toEqual(['minimum-order'])
})

test('the minimum counts goods without transport', () => {
  const [own] = koperasi(0).offers
  const deliversTo = [{ kitchen: 'rutan-muntok', transportIdrPerKg: 2000 }]
  const suppliers = [pasar!, { ...koperasi(361_000), offers: [{ ...own!, deliversTo }] }]
  const plan = bestPlan(smallProblem({ suppliers }))
  expect(plan.purchases.filter(({ supplier }) => supplier === 'koperasi')).toEqual([])
})

test('the minimum is per kitchen: two kitchens of 30 kg do not add up to one order', () => {
  const kitchens = [muntok(), muntok({ id: 'lapas-sungai-liat' })]
  const problem = smallProblem({ kitchens, suppliers: [pasar!, koperasi(600_000)] })
  expect(bestPlan(problem).purchases.some(({ supplier }) => supplier === 'koperasi')).toBe(false)
})

test('no order at all is always allowed', () => {
  const problem = problemWith(360_000)
  const plan = bestPlan(smallProblem())
  expect(rulesBroken(problem, planFrom(problem, plan))).toEqual([])
})
