import { afterAll, expect, test } from 'vitest'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import {
  closeWorkers,
  type PlanPrices,
  parsePlanPrices,
  plan,
  pricesOf,
  verify,
} from '#solver/index.ts'

afterAll(closeWorkers)

const problem = generateProblem({ kitchens: 3, days: 3, recipes: 30, seed: 5 })
const text = JSON.stringify(problem)
const limits = { gap: 0.002, seconds: 60, threads: 1, seed: 1 }
const found = await plan(text, limits)

const NONSENSE: PlanPrices = {
  format: 'lumbung/plan-prices@1',
  lots: [...problem.lots.map(({ id }): [string, number] => [id, -1e6]), ['tidak-ada', -5]],
  offers: problem.suppliers.flatMap(({ id, offers }) =>
    offers.map(({ food }): [string, string, number] => [id, food, -40_000]),
  ),
  cuts: [['stretch:0:0:0', 3, -1e6]],
  menus: [
    { kitchen: problem.kitchens[0]!.id, day: problem.days[0]!, recipes: ['tidak-ada'] },
    { kitchen: 'tidak-ada', day: '2020-01-01', recipes: problem.courses.map(() => null) },
    {
      kitchen: problem.kitchens[0]!.id,
      day: problem.days[0]!,
      recipes: problem.courses.map(() => null),
    },
  ],
}

test('prices survive being written down and read back', () => {
  const prices = pricesOf(found)
  expect(prices?.menus.length).toBeGreaterThan(0)
  expect(parsePlanPrices(JSON.parse(JSON.stringify(prices)))).toEqual(prices)
})

test.each([
  ['a price above 0', { ...NONSENSE, lots: [['L1', 1]] }],
  ['another format', { ...NONSENSE, format: 'lumbung/plan@1' }],
  ['no object at all', 'harga'],
])('a document with %s holds no prices', (_, document) => {
  expect(parsePlanPrices(document)).toBeUndefined()
})

test('nonsense for prices makes a bound weak, never wrong', async () => {
  const copy = structuredClone(found)
  const misled = await plan(text, { ...limits, gap: 1, warm: copy, warmPrices: NONSENSE })
  expect(verify(problem, misled)).toEqual([])
  expect(misled.boundIdr).toBeLessThanOrEqual(found.objectiveIdr)
  expect(found.boundIdr).toBeLessThanOrEqual(misled.objectiveIdr + 1)
})

test('a plan of another week is no start: the week is planned as if there were none', async () => {
  const days = ['2027-01-04', '2027-01-05', '2027-01-06']
  const menus = found.menus.map((entry) => ({
    ...entry,
    day: days[problem.days.indexOf(entry.day)]!,
  }))
  const other = { ...found, menus }
  const planned = await plan(text, { ...limits, warm: other })
  expect(planned.status).toBe('proven')
  expect(planned.objectiveIdr).toBeLessThanOrEqual(found.objectiveIdr * 1.002)
})
