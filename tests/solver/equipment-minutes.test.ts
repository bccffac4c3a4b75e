import { expect, test } from 'vitest'
import { bestPlan, menuOf, rulesBroken } from './best-plan.ts'
import { withKitchen, withRecipe } from './small-problem.ts'

const wok = (minutesPer100Portions: number) => ({
  equipment: [{ id: 'wok', minutesPer100Portions }],
})
const { recipes } = withRecipe('nasi', wok(60))

test('rice that needs 60 minutes fits in 60 minutes and not in 59', () => {
  const enough = withKitchen({ equipment: [{ id: 'wok', minutesPerDay: 60 }] }, { recipes })
  expect(menuOf(enough, bestPlan(enough), 'staple')).toEqual(['nasi', 'nasi', 'nasi'])
  const short = withKitchen({ equipment: [{ id: 'wok', minutesPerDay: 59 }] }, { recipes })
  expect(menuOf(short, bestPlan(short), 'staple')).not.toContain('nasi')
  expect(rulesBroken(short, bestPlan(enough))).toEqual(['equipment-minutes'])
})

test('minutes grow with the portions cooked: half portions need 30 of the 60 minutes', () => {
  const problem = withKitchen({ equipment: [{ id: 'wok', minutesPerDay: 30 }] }, { recipes })
  problem.kitchens[0]!.groups[0]!.portionScale = { staple: 0.5, vegetable: 1 }
  expect(menuOf(problem, bestPlan(problem), 'staple')).toEqual(['nasi', 'nasi', 'nasi'])
})

test('a kitchen without a wok does not serve what needs one', () => {
  const problem = withKitchen({}, { recipes })
  expect(menuOf(problem, bestPlan(problem), 'staple')).not.toContain('nasi')
  const owner = withKitchen({ equipment: [{ id: 'wok', minutesPerDay: 60 }] }, { recipes })
  expect(rulesBroken(problem, bestPlan(owner))).toEqual(['recipe-not-allowed'])
})

test('a decided dish may use more minutes than there are, or a wok that is not there', () => {
  const fixedMenu = [{ day: '2026-11-24', course: 'staple', recipe: 'nasi' }]
  for (const equipment of [[], [{ id: 'wok', minutesPerDay: 10 }]]) {
    const problem = withKitchen({ fixedMenu, equipment }, { recipes })
    const menu = menuOf(problem, bestPlan(problem), 'staple')
    expect(menu).toEqual(['singkong-rebus', 'nasi', 'singkong-rebus'])
  }
})

test('beside a decided dish that fills the wok nothing else goes into it that day', () => {
  const both = recipes.map((one) => (one.id === 'tumis-kangkung' ? { ...one, ...wok(5) } : one))
  const fixedMenu = [{ day: '2026-11-24', course: 'staple', recipe: 'nasi' }]
  const equipment = [{ id: 'wok', minutesPerDay: 10 }]
  const problem = withKitchen({ fixedMenu, equipment }, { recipes: both })
  const menu = menuOf(problem, bestPlan(problem), 'vegetable')
  expect(menu).toEqual(['tumis-kangkung', 'bening-bayam', 'tumis-kangkung'])
})
