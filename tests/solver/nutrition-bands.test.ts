import { expect, test } from 'vitest'
import type { Band } from '#solver/problem/problem.ts'
import { bestPlan, rulesBroken } from './best-plan.ts'
import { planFrom } from './plan-from.ts'
import { muntok, smallProblem } from './small-problem.ts'

const withBands = (...bands: Band[]) => {
  const [group] = muntok().groups
  return smallProblem({ kitchens: [muntok({ groups: [{ ...group!, bands }] })] })
}
const energy = { nutrient: 'ENERC_KCAL', per: 'day' as const }

test('600 kcal on the plate: a band of 500 to 700 costs nothing', () => {
  expect(bestPlan(withBands({ ...energy, min: 500, max: 700 })).costs.bandsIdr).toBe(0)
})

test('600 kcal against at least 800: a quarter short, Rp 1,500 a portion, 300 portions', () => {
  const plan = bestPlan(withBands({ ...energy, min: 800 }))
  expect(plan.costs.bandsIdr).toBeCloseTo(0.25 * 6000 * 300)
})

test('600 kcal against at most 500: a fifth too much, Rp 800 a portion, 300 portions', () => {
  const plan = bestPlan(withBands({ ...energy, max: 500 }))
  expect(plan.costs.bandsIdr).toBeCloseTo(0.2 * 4000 * 300)
})

test('a band over the horizon is about the mean: 500 on one day and 700 on two are 633', () => {
  const problem = withBands({ nutrient: 'ENERC_KCAL', per: 'horizon', min: 633, max: 634 })
  problem.recipes[0]!.nutrients = { ENERC_KCAL: 400 }
  problem.recipes[1]!.nutrients = { ENERC_KCAL: 200 }
  problem.weights.belowBandIdr = 6_000_000
  problem.weights.aboveBandIdr = 6_000_000
  const plan = bestPlan(problem)
  expect(plan.menus.filter(({ recipe }) => recipe === 'nasi').length).toBe(2)
  expect(plan.costs.bandsIdr).toBeCloseTo(0)
})

test('the mean weighs days by portions', () => {
  const problem = withBands({ nutrient: 'ENERC_KCAL', per: 'horizon', max: 500 })
  problem.kitchens[0]!.groups[0]!.portions = [300, 0, 100]
  problem.recipes[2]!.nutrients = {}
  problem.recipes[3]!.nutrients = {}
  const plan = bestPlan(problem)
  expect(plan.costs.bandsIdr).toBe(0)
  const vegetables = plan.menus.filter(({ course }) => course === 'vegetable')
  expect(vegetables.every(({ recipe }) => recipe === 'tumis-kangkung')).toBe(true)
})

test('a nutrient that a dish does not state counts as nothing', () => {
  const problem = withBands({ ...energy, min: 300 })
  problem.recipes[2]!.nutrients = {}
  expect(bestPlan(problem).costs.bandsIdr).toBe(0)
  problem.kitchens[0]!.groups[0]!.bands = [{ ...energy, min: 301 }]
  problem.recipes[3]!.nutrients = {}
  expect(bestPlan(problem).costs.bandsIdr).toBeCloseTo((1 / 301) * 6000 * 300)
})

test('a smaller portion holds less: scale 0.5 of both courses is 300 kcal', () => {
  const problem = withBands({ ...energy, min: 300, max: 300 })
  problem.kitchens[0]!.groups[0]!.portionScale = { staple: 0.5, vegetable: 0.5 }
  expect(bestPlan(problem).costs.bandsIdr).toBe(0)
})

test('a plan that is silent about what a band costs is named', () => {
  const problem = withBands({ ...energy, min: 800 })
  const plan = planFrom(problem, bestPlan(problem))
  const cheaper = { ...plan, costs: { ...plan.costs, bandsIdr: 0 } }
  expect(rulesBroken(problem, cheaper)).toEqual(['costs'])
})
