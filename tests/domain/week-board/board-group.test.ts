import { expect, test } from 'vitest'
import { COURSES } from '#app/features/recipes/recipe.ts'
import {
  type BoardDish,
  type BoardEaters,
  groupFigures,
  troubles,
} from '#app/features/week-board/board-group.ts'

const monday = '2026-11-23'
const tuesday = '2026-11-24'
const eaters: BoardEaters = {
  key: 'sd46-midday-large',
  groupKind: 'sd46',
  meal: 'midday',
  portionClass: 'large',
  ceilingIdr: 10_000,
  scale: new Map(COURSES.map((course) => [course, 1])),
  portionsOn: new Map([
    [monday, 100],
    [tuesday, 300],
  ]),
  bands: [
    { nutrient: 'ENERC_KCAL', per: 'day', min: 585, max: 683 },
    { nutrient: 'FE', per: 'horizon', min: 2.4 },
  ],
}
const plate = (serviceOn: string, kcal: number, ironMg: number): BoardDish[] =>
  COURSES.map((course) => ({
    serviceOn,
    course,
    ingredients: [{ foodId: 'beras', grossGrams: 100 }],
    nutrients: new Map([
      ['ENERC_KCAL', { least: kcal / 5, most: kcal / 5 }],
      ['FE', { least: ironMg / 5, most: ironMg / 5 }],
    ]),
  }))
const figures = (dishes: BoardDish[]) => groupFigures(dishes, eaters, () => 14_000)

test('five dishes of 100 g at Rp 14,000 a kg cost Rp 7,000, within Rp 10,000', () => {
  const { costs } = figures([...plate(monday, 600, 2), ...plate(tuesday, 600, 3)])
  expect(costs.map(({ cost, verdict }) => [Math.round(cost.idr), verdict])).toEqual([
    [7000, 'within'],
    [7000, 'within'],
  ])
})

test('energy is judged every day, iron by the mean of the portions of the week', () => {
  const { nutrients } = figures([...plate(monday, 500, 1), ...plate(tuesday, 600, 3)])
  const [energy, iron] = nutrients
  expect(energy?.days.map(({ verdict }) => verdict)).toEqual(['below', 'within'])
  expect(energy?.week).toBeUndefined()
  expect(iron?.week?.amount.least).toBeCloseTo(2.5)
  expect(iron?.week?.verdict).toBe('within')
})

test('a day that lacks a dish is open, and so is the week', () => {
  const { costs, nutrients } = figures([
    ...plate(monday, 600, 3),
    ...plate(tuesday, 600, 3).slice(1),
  ])
  expect(costs[1]?.verdict).toBe('open')
  expect(nutrients[0]?.days[1]?.verdict).toBe('open')
  expect(nutrients[1]?.week?.verdict).toBe('open')
})

test('a day on which the group is not served is not shown', () => {
  const away = {
    ...eaters,
    portionsOn: new Map([
      [monday, 0],
      [tuesday, 300],
    ]),
  }
  expect(groupFigures(plate(tuesday, 600, 3), away, () => 14_000).costs).toHaveLength(1)
})

test('troubles count what is off for certain apart from what nobody knows', () => {
  const unknown = plate(tuesday, 600, 3).map((dish) => ({
    ...dish,
    nutrients: new Map([['FE', { least: 1, most: 1 }]]),
  }))
  expect(troubles(figures([...plate(monday, 500, 3), ...unknown]))).toEqual({
    off: 1,
    unknown: 1,
    open: 0,
  })
})
