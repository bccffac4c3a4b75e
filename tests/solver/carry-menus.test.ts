import { expect, test } from 'vitest'
import { indexProblem } from '#solver/problem/indexed-problem.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { carryMenus } from '#solver/replan/carry-menus.ts'
import { muntok, smallProblem, withKitchen, withRecipe } from './small-problem.ts'

const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25']
const stood = DAYS.flatMap((day) => [
  { kitchen: 'rutan-muntok', day, course: 'staple', recipe: 'singkong-rebus' },
  { kitchen: 'rutan-muntok', day, course: 'vegetable', recipe: 'bening-bayam' },
])

/** Recipes by day and course, and the share that was carried. */
function carried(source: PlanningProblem) {
  const problem = indexProblem(source)
  const { menus, share } = carryMenus(problem, stood)
  return { share, dishes: Array.from(menus[0] ?? [], (r) => source.recipes[r]?.id) }
}

test('where nothing changed every dish stays, dear as it may be', () => {
  const { share, dishes } = carried(smallProblem())
  expect(share).toBe(1)
  expect(dishes).toEqual(DAYS.flatMap(() => ['singkong-rebus', 'bening-bayam']))
})

test('what is decided now goes first, the rest stays', () => {
  const fixedMenu = [{ day: '2026-11-24', course: 'staple', recipe: 'nasi' }]
  const { dishes } = carried(withKitchen({ fixedMenu }))
  expect(dishes[2]).toBe('nasi')
  expect(dishes[0]).toBe('singkong-rebus')
})

test('a dish that may come only once a week now stays once, the cheapest takes its other days', () => {
  const { share, dishes } = carried(withRecipe('bening-bayam', { maxServings: 1 }))
  expect(dishes.filter((dish) => dish === 'bening-bayam')).toHaveLength(1)
  expect(dishes.filter((dish) => dish === 'tumis-kangkung')).toHaveLength(2)
  expect(share).toBeCloseTo(4 / 6)
})

test('a kitchen that cooks on fewer days carries those, one that is new carries nothing', () => {
  const [group] = muntok().groups
  const shorter = muntok({ groups: [{ ...group!, portions: [100, 0, 100] }] })
  expect(carried(smallProblem({ kitchens: [shorter] })).share).toBe(1)
  expect(carried(smallProblem({ kitchens: [muntok({ id: 'lapas-baru' })] })).share).toBe(0)
})

test('a dish whose pan no longer holds it gives way', () => {
  const problem = withRecipe('bening-bayam', {
    equipment: [{ id: 'wok', minutesPer100Portions: 10 }],
  })
  const kitchens = [muntok({ equipment: [{ id: 'wok', minutesPerDay: 9 }] })]
  const { dishes } = carried({ ...problem, kitchens })
  expect(dishes).not.toContain('bening-bayam')
})
