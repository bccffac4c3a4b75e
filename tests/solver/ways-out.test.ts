import { expect, test } from 'vitest'
import { loadHighsEngine } from '#solver/engine/highs.ts'
import { explainPlan } from '#solver/explanation/explain-plan.ts'
import type { Match } from '#solver/explanation/resolve.ts'
import { menusFromEntries } from '#solver/match/kitchen-menu.ts'
import { matchSupply } from '#solver/match/match-supply.ts'
import { indexProblem } from '#solver/problem/indexed-problem.ts'
import { bestPlan } from './best-plan.ts'
import { muntok, withKitchen } from './small-problem.ts'

const engine = await loadHighsEngine()
const match: Match = (problem, entries) => {
  const indexed = indexProblem(problem)
  const menus = [...entries]
  return { menus, ...matchSupply(engine, indexed, menusFromEntries(indexed, menus)).decisions }
}
const waysOutOf = (problem: ReturnType<typeof torn>) =>
  explainPlan(problem, bestPlan(problem), { match, replan: bestPlan, isOver: () => false }).waysOut

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
    facts: { idrPerPortion: 500, totalIdr: expect.closeTo(150_000) },
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
