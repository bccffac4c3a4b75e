import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allMenus } from '#solver/engine/exhaustive.ts'
import { loadHighsEngine } from '#solver/engine/highs.ts'
import { explainPlan } from '#solver/explanation/explain-plan.ts'
import type { Asking, Match } from '#solver/explanation/resolve.ts'
import type { WayOut } from '#solver/explanation/way-out.ts'
import { menusFromEntries } from '#solver/match/kitchen-menu.ts'
import { matchSupply } from '#solver/match/match-supply.ts'
import { budgetIdrOf } from '#solver/plan/costs.ts'
import { indexProblem } from '#solver/problem/indexed-problem.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { verifyMenus } from '#solver/verify/verify-plan.ts'
import { bestPlan } from './best-plan.ts'
import { bandsOutside, spentIdr } from './breaches.ts'
import { muntok, smallProblem, withKitchen } from './small-problem.ts'

const engine = await loadHighsEngine()
const match: Match = (problem, entries) => {
  const indexed = indexProblem(problem)
  const menus = [...entries]
  return { menus, ...matchSupply(engine, indexed, menusFromEntries(indexed, menus)).decisions }
}
const ASKING: Asking = {
  match,
  replan: bestPlan,
  solveMip: engine.solveMip,
  isOver: () => false,
  secondsLeft: () => 60,
}
const explained = (problem: PlanningProblem) => explainPlan(problem, bestPlan(problem), ASKING)
const waysOutOf = (problem: PlanningProblem) => explained(problem).waysOut
const codesOf = ({ concessions }: WayOut) => concessions.map(({ code }) => code).sort()

/** 700 kcal are asked for; rice gives 600 for Rp 2,500 a portion, cassava 700 for Rp 3,000. */
function torn(budgetIdrPerPortion: number, belowBandIdr = 6000) {
  const [group] = muntok().groups
  const bands = [{ nutrient: 'ENERC_KCAL', per: 'day' as const, min: 700 }]
  const problem = withKitchen({ groups: [{ ...group!, budgetIdrPerPortion, bands }] })
  problem.recipes[1]!.nutrients = { ENERC_KCAL: 400 }
  problem.weights.belowBandIdr = belowBandIdr
  return problem
}

test('Rp 2,500 and 700 kcal do not go together: Rp 500 more, 600 kcal accepted, or food from a farm', () => {
  const ways = waysOutOf(torn(2500))
  const asks = ways.map(({ concessions }) => concessions)
  expect(asks.every((concessions) => concessions.length === 1)).toBe(true)
  expect(asks.flat()).toContainEqual({
    code: 'raise-budget',
    facts: {
      idrPerPortion: 500,
      totalIdr: expect.closeTo(150_000),
      byGroup: [{ group: 'sd46', idrPerPortion: 500 }],
    },
  })
  expect(asks.flat()).toContainEqual({
    code: 'accept-nutrient',
    facts: {
      group: 'sd46',
      nutrient: 'ENERC_KCAL',
      limit: 'min',
      limitAmount: 700,
      acceptedAmount: 600,
      days: ['2026-11-23', '2026-11-24', '2026-11-25'],
    },
  })
  expect(asks.flat()).toContainEqual({ code: 'add-food', facts: { food: 'singkong', kg: 18.8 } })
})

test('the money to raise and the dishes to change are told with each way', () => {
  const way = waysOutOf(torn(2500)).find(
    ({ concessions }) => concessions[0]?.code === 'raise-budget',
  )
  expect(way).toMatchObject({ kitchen: 'rutan-muntok' })
  expect(way?.costIdr).toBeCloseTo(150_000)
  expect(
    waysOutOf(torn(2500))
      .map(({ changedDishes }) => changedDishes)
      .sort(),
  ).toContain(3)
})

test('when another menu keeps band and budget, nothing has to be conceded, only dishes changed', () => {
  const [first] = waysOutOf(torn(3000, 100))
  expect(first).toMatchObject({ concessions: [], changedDishes: 3 })
  expect(first?.extraSpendIdr).toBeCloseTo(300 * 500)
})

test('a kitchen that keeps everything has no way out to look for', () => {
  expect(waysOutOf(torn(3000))).toEqual([])
})

test('food that nobody sells can only stay missing or the course be skipped', () => {
  const problem = torn(10_000)
  problem.suppliers = []
  const codes = waysOutOf(problem).flatMap(({ concessions }) => concessions.map(({ code }) => code))
  expect(codes).toContain('accept-skipped')
})

test('one of 500 ways would do, but none costs less: of those with one concession all are shown as smallest', () => {
  const { waysOut, leastConcessions } = explained(torn(2500))
  expect(leastConcessions).toEqual([{ kitchen: 'rutan-muntok', atLeast: 1, found: 1 }])
  expect(waysOut.every(({ isSmallest }) => isSmallest)).toBe(true)
  const costs = waysOut.map(({ costIdr }) => costIdr)
  expect(costs).toEqual([...costs].sort((one, other) => one - other))
})

/** Iron that no dish has enough of, and a budget below the cheapest meal of Rp 2,500. */
function twiceTorn() {
  const [group] = muntok().groups
  const bands = [{ nutrient: 'FE', per: 'day' as const, min: 10 }]
  const problem = withKitchen({ groups: [{ ...group!, budgetIdrPerPortion: 2000, bands }] })
  problem.nutrients.push({ id: 'FE', unit: 'mg' })
  for (const recipe of problem.recipes) recipe.nutrients = { FE: 2 }
  return problem
}

test('iron that no dish has, and Rp 2,000 where the cheapest meal costs Rp 2,500: two concessions, never one', () => {
  const { waysOut, leastConcessions } = explained(twiceTorn())
  expect(leastConcessions).toEqual([{ kitchen: 'rutan-muntok', atLeast: 2, found: 2 }])
  const smallest = waysOut.filter(({ isSmallest }) => isSmallest)
  expect(smallest.map(codesOf)).toContainEqual(['accept-nutrient', 'raise-budget'])
  expect(smallest.map(codesOf)).toContainEqual(['accept-nutrient', 'add-food'])
  expect(smallest.every(({ concessions }) => concessions.length === 2)).toBe(true)
  const [first] = smallest
  expect(first?.costIdr).toBeCloseTo(300 * 500 + 300 * 6000 * (6 / 10), 0)
})

test('a decided Tuesday with 2 of 4 mg iron: accept 2 mg on Tuesday, and on no other day', () => {
  const [group] = muntok().groups
  const bands = [{ nutrient: 'FE', per: 'day' as const, min: 4 }]
  const problem = withKitchen({
    groups: [{ ...group!, bands }],
    fixedMenu: [{ day: '2026-11-24', course: 'vegetable', recipe: 'tumis-kangkung' }],
  })
  problem.nutrients.push({ id: 'FE', unit: 'mg' })
  for (const recipe of problem.recipes) recipe.nutrients = { FE: 1 }
  problem.recipes[3]!.nutrients = { FE: 3 }
  const { waysOut, leastConcessions } = explained(problem)
  expect(leastConcessions[0]).toMatchObject({ atLeast: 1, found: 1 })
  expect(waysOut[0]?.concessions).toEqual([
    {
      code: 'accept-nutrient',
      facts: {
        group: 'sd46',
        nutrient: 'FE',
        limit: 'min',
        limitAmount: 4,
        acceptedAmount: 2,
        days: ['2026-11-24'],
      },
    },
  ])
})

test('of two groups, 90 children and 10 mothers, raising the children alone by Rp 556 is said beside Rp 500 for all', () => {
  const problem = torn(2500)
  const [group] = problem.kitchens[0]!.groups
  problem.kitchens[0]!.groups = [
    { ...group!, portions: [90, 90, 90] },
    { ...group!, id: 'ibu', portions: [10, 10, 10] },
  ]
  const money = waysOutOf(problem)
    .flatMap(({ concessions }) => concessions)
    .find(({ code }) => code === 'raise-budget')
  expect(money?.facts).toMatchObject({
    idrPerPortion: 500,
    byGroup: [
      { group: 'sd46', idrPerPortion: 556 },
      { group: 'ibu', idrPerPortion: 5000 },
    ],
  })
})

test('when no time is left nothing is claimed: no set is called smallest', () => {
  const answer = explainPlan(twiceTorn(), bestPlan(twiceTorn()), {
    ...ASKING,
    solveMip: () => ({ status: 'stopped', objective: Infinity, bound: -Infinity }),
  })
  expect(answer.waysOut.length).toBeGreaterThan(0)
  expect(answer.waysOut.some(({ isSmallest }) => isSmallest)).toBe(false)
  expect(answer.leastConcessions[0]?.atLeast).toBe(0)
})

/** Two days, two courses of three dishes, two nutrients, tight bands and a tight budget; all is sold. */
const tornWeek = fc
  .record({
    amounts: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
    prices: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }),
    floors: fc.tuple(fc.integer({ min: 3, max: 16 }), fc.integer({ min: 3, max: 16 })),
    ceiling: fc.integer({ min: 2, max: 14 }),
    budget: fc.integer({ min: 1, max: 14 }),
    isWeekly: fc.boolean(),
    window: fc.constantFrom(1, 2),
  })
  .map(({ amounts, prices, floors, ceiling, budget, isWeekly, window }): PlanningProblem => {
    const [group] = muntok().groups
    const foods = prices.map((_, at) => ({ id: `f${at}` }))
    return smallProblem({
      days: ['2026-11-23', '2026-11-24'],
      nutrients: [
        { id: 'A', unit: 'g' },
        { id: 'B', unit: 'g' },
      ],
      foods,
      recipes: foods.map(({ id }, at) => ({
        id: `r${at}`,
        course: at < 3 ? 'staple' : 'vegetable',
        ingredients: [{ food: id, grossGrams: 100 }],
        nutrients: { A: amounts[2 * at] ?? 0, B: amounts[2 * at + 1] ?? 0 },
        repeatWindowDays: window,
      })),
      suppliers: [
        {
          id: 'pasar',
          offers: foods.map(({ id }, at) => ({
            food: id,
            priceIdrPerKg: 1000 * (prices[at] ?? 1),
          })),
        },
      ],
      kitchens: [
        muntok({
          groups: [
            {
              ...group!,
              portions: [10, 10],
              budgetIdrPerPortion: 100 * budget,
              bands: [
                { nutrient: 'A', per: isWeekly ? 'horizon' : 'day', min: floors[0] },
                { nutrient: 'B', per: 'day', min: floors[1] },
                { nutrient: 'B', per: 'day', max: floors[1] + ceiling },
              ],
            },
          ],
        }),
      ],
    })
  })

/** The fewest limits that some menu breaks, by trying every menu; food is sold without end. */
function fewestByEnumeration(problem: PlanningProblem) {
  let least = Number.POSITIVE_INFINITY
  for (const menus of allMenus(problem)) {
    if (verifyMenus(problem, menus).length > 0) continue
    const served = new Set(menus.map(({ day, course }) => JSON.stringify([day, course])))
    const skipped = problem.courses.filter((course) =>
      problem.days.some((day) => !served.has(JSON.stringify([day, course]))),
    ).length
    const [kitchen] = problem.kitchens
    const isOver = spentIdr(problem, menus) > budgetIdrOf(kitchen!) + 1
    least = Math.min(least, bandsOutside(problem, menus) + skipped + (isOver ? 1 : 0))
  }
  return least
}

test('on 40 random kitchens in conflict the smallest set is as small as trying every menu finds', () => {
  let inConflict = 0
  fc.assert(
    fc.property(tornWeek, (problem) => {
      const { waysOut, leastConcessions } = explained(problem)
      const [least] = leastConcessions
      if (!least) return
      inConflict += 1
      const truth = fewestByEnumeration(problem)
      expect(least).toEqual({ kitchen: 'rutan-muntok', atLeast: truth, found: truth })
      expect(waysOut[0]?.concessions.length).toBe(truth)
    }),
    { numRuns: 40, seed: 5 },
  )
  expect(inConflict).toBeGreaterThan(25)
})
