import { expect, test } from 'vitest'
import { bestPlan, menuOf, rulesBroken } from './best-plan.ts'
import { smallProblem, withKitchen, withRecipe } from './small-problem.ts'

const servings = (menu: string[], recipe: string) => menu.filter((one) => one === recipe).length

test('rice at most twice in the horizon is served twice; at most three times, three times', () => {
  const twice = withRecipe('nasi', { maxServings: 2 })
  expect(servings(menuOf(twice, bestPlan(twice), 'staple'), 'nasi')).toBe(2)
  const thrice = withRecipe('nasi', { maxServings: 3 })
  expect(servings(menuOf(thrice, bestPlan(thrice), 'staple'), 'nasi')).toBe(3)
  expect(rulesBroken(twice, bestPlan(smallProblem()))).toEqual(['max-servings'])
})

test('a recipe with no servings allowed is never served', () => {
  const problem = withRecipe('nasi', { maxServings: 0 })
  expect(menuOf(problem, bestPlan(problem), 'staple')).not.toContain('nasi')
})

test('two leafy dishes in three days leave one day without vegetable', () => {
  const problem = withKitchen({ familyMaxServings: { daun: 2 } })
  const menu = menuOf(problem, bestPlan(problem), 'vegetable')
  expect(servings(menu, '-')).toBe(1)
  expect(rulesBroken(problem, bestPlan(smallProblem()))).toEqual(['family-limit'])
})

test('three leafy dishes allowed are three dishes, and limits of other families bind nothing', () => {
  const problem = withKitchen({ familyMaxServings: { daun: 3, buah: 0 } })
  expect(servings(menuOf(problem, bestPlan(problem), 'vegetable'), '-')).toBe(0)
})

test('one rice allowed, two decided: two are served and the third day gets cassava', () => {
  const decide = (day: string) => ({ day, course: 'staple', recipe: 'nasi' })
  const fixedMenu = [decide('2026-11-23'), decide('2026-11-25')]
  const problem = withKitchen({ fixedMenu, familyMaxServings: { nasi: 1 } })
  const menu = menuOf(problem, bestPlan(problem), 'staple')
  expect(menu).toEqual(['nasi', 'singkong-rebus', 'nasi'])
})
