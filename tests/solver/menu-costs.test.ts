import { expect, test } from 'vitest'
import { bestPlan, menuOf } from './best-plan.ts'
import { smallProblem, withKitchen } from './small-problem.ts'

test('two families at Rp 80 for 100 portions a day are a reward of Rp 16,000', () => {
  const problem = smallProblem()
  problem.weights.varietyIdrPerPortion = 80
  expect(bestPlan(problem).costs.varietyIdr).toBe(-16_000)
})

test('variety counts the mean of served days: 100 and 300 portions are 200, a free day is none', () => {
  const problem = smallProblem()
  problem.weights.varietyIdrPerPortion = 80
  problem.kitchens[0]!.groups[0]!.portions = [100, 0, 300]
  expect(bestPlan(problem).costs.varietyIdr).toBe(-2 * 80 * 200)
})

test('a recipe without a family adds no variety', () => {
  const problem = smallProblem()
  problem.weights.varietyIdrPerPortion = 80
  for (const recipe of problem.recipes) delete recipe.family
  expect(bestPlan(problem).costs.varietyIdr).toBeCloseTo(0)
})

test('announced cassava at Rp 500 dearer stays when a change costs Rp 501, goes when it costs Rp 499', () => {
  const announcedMenu = [{ day: '2026-11-23', course: 'staple', recipe: 'singkong-rebus' }]
  const problem = withKitchen({ announcedMenu })
  problem.weights.menuChangeIdrPerPortion = 501
  expect(menuOf(problem, bestPlan(problem), 'staple')[0]).toBe('singkong-rebus')
  problem.weights.menuChangeIdrPerPortion = 499
  const changed = bestPlan(problem)
  expect(menuOf(problem, changed, 'staple')[0]).toBe('nasi')
  expect(changed.costs.changeIdr).toBe(49_900)
})

test('an announced dish that may not be served any more costs its change, whatever comes', () => {
  const announcedMenu = [{ day: '2026-11-23', course: 'staple', recipe: 'nasi' }]
  const problem = withKitchen({ announcedMenu, excludedRecipes: ['nasi'] })
  problem.weights.menuChangeIdrPerPortion = 10
  expect(bestPlan(problem).costs.changeIdr).toBe(1000)
})

test('changes count heads, skipped courses count cooked portions', () => {
  const announcedMenu = [{ day: '2026-11-23', course: 'staple', recipe: 'nasi' }]
  const problem = withKitchen({ announcedMenu })
  problem.kitchens[0]!.groups[0]!.portionScale = { staple: 0.5, vegetable: 1 }
  problem.weights.menuChangeIdrPerPortion = 1
  problem.weights.skippedCourseIdrPerPortion = 1
  const plan = bestPlan(problem)
  expect(plan.menus).toEqual([])
  expect(plan.costs.changeIdr).toBe(100)
  expect(plan.costs.skippedIdr).toBe(3 * (50 + 100))
})
