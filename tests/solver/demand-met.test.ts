import { expect, test } from 'vitest'
import { bestPlan, rulesBroken } from './best-plan.ts'
import { planFrom } from './plan-from.ts'
import { smallProblem } from './small-problem.ts'

test('100 portions of 100 g rice are 10 kg a day, bought', () => {
  const plan = bestPlan(smallProblem())
  const rice = plan.purchases.filter(({ food }) => food === 'beras')
  expect(rice.map(({ day, kg }) => [day, Math.round(kg * 1000)])).toEqual([
    ['2026-11-23', 10_000],
    ['2026-11-24', 10_000],
    ['2026-11-25', 10_000],
  ])
  expect(plan.unmet).toEqual([])
})

test('what nobody sells is named as missing, with its price, and the plan stands', () => {
  const problem = smallProblem({ suppliers: [] })
  const plan = bestPlan(problem)
  const kg = plan.unmet.reduce((sum, one) => sum + one.kg, 0)
  expect(plan.costs.unmetIdr).toBeCloseTo(kg * 600_000)
  expect(plan.menus.length === 0 || kg > 0).toBe(true)
})

test('one gram off is allowed, two grams are not', () => {
  const problem = smallProblem()
  const plan = bestPlan(problem)
  const offBy = (kg: number) => {
    const [first, ...others] = plan.purchases
    return planFrom(problem, { ...plan, purchases: [{ ...first!, kg: first!.kg + kg }, ...others] })
  }
  expect(rulesBroken(problem, offBy(0.001))).toEqual([])
  expect(rulesBroken(problem, offBy(-0.001))).toEqual([])
  expect(rulesBroken(problem, offBy(0.002))).toEqual(['demand'])
  expect(rulesBroken(problem, offBy(-0.002))).toEqual(['demand'])
})

test('food that no dish needs may not be bought', () => {
  const problem = smallProblem()
  const plan = bestPlan(problem)
  const place = { supplier: 'pasar', kitchen: 'rutan-muntok', day: '2026-11-23' }
  const purchases = [...plan.purchases, { ...place, food: 'singkong', kg: 1 }]
  expect(rulesBroken(problem, planFrom(problem, { ...plan, purchases }))).toEqual(['demand'])
})

test('minus one kilogram here and one more there is no supply', () => {
  const problem = smallProblem()
  const plan = bestPlan(problem)
  const day = { kitchen: 'rutan-muntok', day: '2026-11-23', food: 'beras' }
  const unmet = [
    { ...day, kg: -1 },
    { ...day, kg: 1 },
  ]
  expect(rulesBroken(problem, planFrom(problem, { ...plan, unmet }))).toEqual(['negative-kg'])
})
