import { expect, test } from 'vitest'
import { bestPlan, menuOf, rulesBroken } from './best-plan.ts'
import { planFrom } from './plan-from.ts'
import { smallProblem, withKitchen } from './small-problem.ts'

const monday = { kitchen: 'rutan-muntok', day: '2026-11-23' }

test('three days of two courses are six dishes, the cheapest of each', () => {
  const problem = smallProblem()
  const plan = bestPlan(problem)
  expect(menuOf(problem, plan, 'staple')).toEqual(['nasi', 'nasi', 'nasi'])
  expect(plan.objectiveIdr).toBeCloseTo(3 * 100 * (1500 + 1000))
})

test('skipping is cheaper than food when a skipped portion costs Rp 900', () => {
  const problem = smallProblem()
  problem.weights.skippedCourseIdrPerPortion = 900
  const plan = bestPlan(problem)
  expect(plan.menus).toEqual([])
  expect(plan.costs.skippedIdr).toBe(3 * 2 * 100 * 900)
})

test('two dishes for one course of one day are one too many', () => {
  const problem = smallProblem()
  const plan = bestPlan(problem)
  const second = { ...monday, course: 'staple', recipe: 'singkong-rebus' }
  const twice = planFrom(problem, { ...plan, menus: [...plan.menus, second] })
  expect(rulesBroken(problem, twice)).toContain('one-recipe-per-course')
})

test('kangkung is no staple', () => {
  const problem = smallProblem()
  const plan = bestPlan(problem)
  const menus = plan.menus.map((entry) => {
    return entry.course === 'staple' ? { ...entry, recipe: 'tumis-kangkung' } : entry
  })
  expect(rulesBroken(problem, planFrom(problem, { ...plan, menus }))).toContain('recipe-of-course')
})

test('cassava decided for Monday is served on Monday, and rice there breaks the decision', () => {
  const fixedMenu = [{ day: '2026-11-23', course: 'staple', recipe: 'singkong-rebus' }]
  const problem = withKitchen({ fixedMenu })
  const plan = bestPlan(problem)
  expect(menuOf(problem, plan, 'staple')).toEqual(['singkong-rebus', 'nasi', 'nasi'])
  expect(rulesBroken(problem, bestPlan(smallProblem()))).toEqual(['fixed-menu'])
  const skipped = plan.menus.filter(({ day }) => day !== '2026-11-23')
  expect(rulesBroken(problem, planFrom(problem, { ...plan, menus: skipped }))).toContain(
    'fixed-menu',
  )
})

test('a decision for a day without portions means nothing', () => {
  const fixedMenu = [{ day: '2026-11-23', course: 'staple', recipe: 'singkong-rebus' }]
  const problem = withKitchen({ fixedMenu })
  problem.kitchens[0]!.groups[0]!.portions = [0, 100, 100]
  expect(menuOf(problem, bestPlan(problem), 'staple')).toEqual(['-', 'nasi', 'nasi'])
})

test('excluded rice is not served; decided rice is, even when excluded', () => {
  const excludedRecipes = ['nasi']
  const problem = withKitchen({ excludedRecipes })
  expect(menuOf(problem, bestPlan(problem), 'staple')).not.toContain('nasi')
  expect(rulesBroken(problem, bestPlan(smallProblem()))).toEqual(['recipe-not-allowed'])
  const fixedMenu = [{ day: '2026-11-24', course: 'staple', recipe: 'nasi' }]
  const decided = withKitchen({ excludedRecipes, fixedMenu })
  const menu = menuOf(decided, bestPlan(decided), 'staple')
  expect(menu).toEqual(['singkong-rebus', 'nasi', 'singkong-rebus'])
})
