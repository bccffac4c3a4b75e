import { expect, test } from 'vitest'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { readProblem } from '#solver/problem/read-problem.ts'

const region = (kitchens: number, seed: number, days = 6) =>
  generateProblem({ kitchens, days, recipes: 120, seed })

test('the same seed gives the same region to the last byte, another seed another one', () => {
  expect(JSON.stringify(region(3, 1))).toBe(JSON.stringify(region(3, 1)))
  expect(JSON.stringify(region(3, 1))).not.toBe(JSON.stringify(region(3, 2)))
})

test('regions of 1 to 200 kitchens and 1 to 62 days read without defect or warning', () => {
  for (const [kitchens, days] of [
    [1, 1],
    [7, 6],
    [9, 12],
    [2, 62],
    [200, 1],
  ] as const) {
    const reading = readProblem(JSON.stringify(region(kitchens, kitchens, days)))
    expect(reading).toMatchObject({ ok: true, warnings: [] })
  }
})

test('a region that would have too many lots has 20,000, from all its kitchens', () => {
  const problem = generateProblem({ kitchens: 200, days: 62, recipes: 20, seed: 1 })
  expect(problem.lots.length).toBe(20_000)
  expect(problem.lots.some(({ unit }) => unit.endsWith('-200'))).toBe(true)
})

test('a kitchen feeds at most 2,000 pupils and 500 mothers and toddlers (Kepka BGN 244/2025)', () => {
  const others = ['balita', 'ibu-hamil', 'ibu-menyusui']
  for (const { groups } of region(60, 5).kitchens) {
    const most = (wanted: boolean) =>
      groups
        .filter(({ id }) => others.includes(id) === wanted)
        .reduce((sum, { portions }) => sum + Math.max(0, ...portions), 0)
    expect(most(false)).toBeLessThanOrEqual(2000)
    expect(most(true)).toBeLessThanOrEqual(500)
  }
})

test('service days run Monday to Saturday over the turn of the year', () => {
  const { days } = region(1, 1, 40)
  expect(days.slice(0, 7)).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-30',
  ])
  expect(days.some((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0)).toBe(false)
  expect(days.at(-1)).toBe('2027-01-07')
})

test('the first kitchen of a region of forty eats as in a region of one', () => {
  expect(region(40, 3).kitchens[0]).toEqual(region(1, 3).kitchens[0])
})

test('every food of every recipe can be bought by every kitchen', () => {
  const { recipes, suppliers } = region(12, 2)
  const everywhere = suppliers.flatMap(({ offers }) =>
    offers.filter(({ deliversTo, maxKg }) => !deliversTo && maxKg === undefined),
  )
  const offered = new Set(everywhere.map(({ food }) => food))
  const needed = recipes.flatMap(({ ingredients }) => ingredients.map(({ food }) => food))
  expect(needed.filter((food) => !offered.has(food))).toEqual([])
})

test('120 recipes are spread over five courses and state what they hold, or nothing at all', () => {
  const { recipes, courses } = region(1, 1)
  expect(recipes.length).toBe(120)
  for (const course of courses) {
    expect(recipes.filter((recipe) => recipe.course === course).length).toBeGreaterThan(15)
  }
  const tempe = recipes.find(({ id }) => id === 'goreng-tempe')
  expect(Object.keys(tempe?.nutrients ?? {})).not.toContain('VITC')
  expect(Object.keys(tempe?.nutrients ?? {})).toContain('PROCNT')
})
