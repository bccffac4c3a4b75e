import { expect, test } from 'vitest'
import { bestPlan, menuOf, rulesBroken } from './best-plan.ts'
import { smallProblem, withKitchen, withRecipe } from './small-problem.ts'

const nasi = (count: number, menu: string[]) =>
  menu.filter((one) => one === 'nasi').length === count

test('rice at most once in two days is served on the first and the third day', () => {
  const problem = withRecipe('nasi', { repeatWindowDays: 2 })
  const menu = menuOf(problem, bestPlan(problem), 'staple')
  expect(menu).toEqual(['nasi', 'singkong-rebus', 'nasi'])
})

test('rice at most once in three days is served once in three days; in one day, three times', () => {
  const once = withRecipe('nasi', { repeatWindowDays: 3 })
  expect(nasi(1, menuOf(once, bestPlan(once), 'staple'))).toBe(true)
  const daily = withRecipe('nasi', { repeatWindowDays: 1 })
  expect(nasi(3, menuOf(daily, bestPlan(daily), 'staple'))).toBe(true)
})

test('a window longer than the horizon still allows one serving', () => {
  const problem = withRecipe('nasi', { repeatWindowDays: 30 })
  expect(nasi(1, menuOf(problem, bestPlan(problem), 'staple'))).toBe(true)
})

test('a day without portions counts as a day: Monday and Wednesday are two days apart', () => {
  const problem = withRecipe('nasi', { repeatWindowDays: 2 })
  problem.kitchens[0]!.groups[0]!.portions = [100, 0, 100]
  expect(menuOf(problem, bestPlan(problem), 'staple')).toEqual(['nasi', '-', 'nasi'])
})

test('rice on two days running breaks a window of two', () => {
  const problem = withRecipe('nasi', { repeatWindowDays: 2 })
  expect(rulesBroken(problem, bestPlan(smallProblem()))).toEqual(['repeat-window'])
})

test('rice decided for two days running is kept, and no third one comes on top', () => {
  const recipes = withRecipe('nasi', { repeatWindowDays: 3 }).recipes
  const decide = (day: string) => ({ day, course: 'staple', recipe: 'nasi' })
  const fixedMenu = [decide('2026-11-23'), decide('2026-11-24')]
  const problem = withKitchen({ fixedMenu }, { recipes })
  const menu = menuOf(problem, bestPlan(problem), 'staple')
  expect(menu).toEqual(['nasi', 'nasi', 'singkong-rebus'])
  expect(rulesBroken(problem, bestPlan(smallProblem()))).toEqual(['repeat-window'])
})
