import { expect, test } from 'vitest'
import { bestPlan } from './best-plan.ts'
import { muntok, smallProblem } from './small-problem.ts'

const withBudget = (budgetIdrPerPortion: number) => {
  const [group] = muntok().groups
  return smallProblem({ kitchens: [muntok({ groups: [{ ...group!, budgetIdrPerPortion }] })] })
}

test('Rp 2,500 a portion spent of Rp 2,500 cost nothing extra; of Rp 2,400, Rp 250 a portion', () => {
  expect(bestPlan(withBudget(2500)).costs.budgetIdr).toBe(0)
  expect(bestPlan(withBudget(2400)).costs.budgetIdr).toBeCloseTo(300 * 100 * 2.5)
})

test('own produce counts at its cost and transport', () => {
  const lots = [
    {
      id: 'L1',
      unit: 'kebun',
      food: 'beras',
      kg: 30,
      readyOn: '2026-11-23',
      useBy: '2026-11-30',
      costIdrPerKg: 5000,
      wasteIdrPerKg: 0,
      deliversTo: [{ kitchen: 'rutan-muntok', transportIdrPerKg: 1000 }],
    },
  ]
  const plan = bestPlan({ ...withBudget(1500), lots })
  expect(plan.costs.inHouseIdr).toBeCloseTo(30 * 6000)
  expect(plan.costs.budgetIdr).toBeCloseTo(2.5 * (180_000 + 300_000 - 450_000))
})

test("the budget is the kitchen's: what one group saves another may eat", () => {
  const [group] = muntok().groups
  const groups = [
    { ...group!, budgetIdrPerPortion: 1500 },
    { ...group!, id: 'smp', budgetIdrPerPortion: 3500 },
  ]
  const problem = smallProblem({ kitchens: [muntok({ groups })] })
  expect(bestPlan(problem).costs.budgetIdr).toBe(0)
})

test('a tight budget chooses the cheaper dish even against variety', () => {
  const problem = withBudget(2500)
  problem.weights.varietyIdrPerPortion = 100
  const families = new Set(bestPlan(problem).menus.map(({ recipe }) => recipe))
  expect(families.has('singkong-rebus')).toBe(false)
  const loose = withBudget(10_000)
  loose.weights.varietyIdrPerPortion = 600
  expect(bestPlan(loose).menus.some(({ recipe }) => recipe === 'singkong-rebus')).toBe(true)
})
