import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadHighsEngine } from '#solver/engine/highs.ts'
import { type Explanation, explainPlan } from '#solver/explanation/explain-plan.ts'
import { relax } from '#solver/explanation/relaxation.ts'
import type { Asking, Match } from '#solver/explanation/resolve.ts'
import { menusFromEntries } from '#solver/match/kitchen-menu.ts'
import { matchSupply } from '#solver/match/match-supply.ts'
import { indexProblem } from '#solver/problem/indexed-problem.ts'
import type { Lot, PlanningProblem } from '#solver/problem/problem.ts'
import { problemWithin } from './arbitrary-problem.ts'
import { bestPlan } from './best-plan.ts'
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
const explain = (problem: PlanningProblem, isOver = () => false) =>
  explainPlan(problem, bestPlan(problem), { ...ASKING, isOver })

const lot = (change: Partial<Lot> = {}): Lot => ({
  id: 'L1',
  unit: 'kebun-muntok',
  food: 'kangkung',
  kg: 15,
  readyOn: '2026-11-23',
  useBy: '2026-11-25',
  costIdrPerKg: 4000,
  wasteIdrPerKg: 3000,
  deliversTo: [{ kitchen: 'rutan-muntok', transportIdrPerKg: 0 }],
  ...change,
})

const reasonsFor = (problem: PlanningProblem, food: string, day: string) =>
  explain(problem).shortfalls.find((one) => one.food === food && one.day === day)?.reasons ?? []
const codesFor = (problem: PlanningProblem, food: string, day = '2026-11-24') =>
  reasonsFor(problem, food, day).map(({ code }) => code)

test('rice is bought because no unit grows rice', () => {
  expect(codesFor(smallProblem({ lots: [lot()] }), 'beras')).toEqual(['no-unit'])
})

test('out of time, the reasons that need no solving are told already, and say they are not all', () => {
  const problem = smallProblem({ lots: [lot()] })
  const stages: Explanation[] = []
  explainPlan(problem, bestPlan(problem), {
    ...ASKING,
    isOver: () => true,
    onStage: (known) => stages.push(known),
  })
  const [first] = stages
  expect(first?.isComplete).toBe(false)
  expect(first?.shortfalls.find(({ food }) => food === 'beras')?.reasons[0]?.code).toBe('no-unit')
  expect(first?.shortfalls.every(({ oneMoreKgIdr }) => oneMoreKgIdr === undefined)).toBe(true)
  expect(first?.limits.every(({ savesAtLeastIdr }) => savesAtLeastIdr === undefined)).toBe(true)
})

test('kangkung grows, but is not delivered here', () => {
  expect(codesFor(smallProblem({ lots: [lot({ deliversTo: [] })] }), 'kangkung')).toEqual([
    'not-delivered-here',
  ])
})

test('kangkung of Monday helps nobody on Tuesday', () => {
  const lots = [lot({ useBy: '2026-11-23' })]
  expect(reasonsFor(smallProblem({ lots }), 'kangkung', '2026-11-24')).toEqual([
    {
      code: 'no-window',
      facts: { lots: [{ lot: 'L1', readyOn: '2026-11-23', useBy: '2026-11-23' }] },
    },
  ])
})

test('15 kg of kangkung are used up by somebody on some day, and one more would save Rp 6,000', () => {
  const problem = smallProblem({ lots: [lot()] })
  const { shortfalls, limits } = explain(problem)
  const kangkung = shortfalls.filter(({ food }) => food === 'kangkung')
  expect(kangkung.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toContain('used-up')
  expect(kangkung.reduce((sum, one) => sum + one.purchasedKg, 0)).toBeCloseTo(15)
  const worth = limits.find(({ limit }) => limit.rule === 'lot-kg')
  expect(worth?.savesAtLeastIdr).toBeCloseTo(10_000 - 4000)
})

test('dear kangkung stays in the field: using 15 kg of it instead costs Rp 1,000 a kg', () => {
  const dear = smallProblem({ lots: [lot({ costIdrPerKg: 14_000 })] })
  const [reason] = reasonsFor(dear, 'kangkung', '2026-11-24')
  expect(reason).toMatchObject({ code: 'cheaper-to-buy', facts: { lot: 'L1', leftKg: 15 } })
  const cost = reason?.code === 'cheaper-to-buy' ? reason.facts.insteadCostsIdr : undefined
  expect(cost).toBeCloseTo(15 * (14_000 - 3000 - 10_000))
})

test('one more kg of rice on Monday is worth the Rp 15,000 it is bought for', () => {
  const [rice] = explain(smallProblem()).shortfalls.filter(({ food }) => food === 'beras')
  expect(rice?.oneMoreKgIdr).toBeCloseTo(15_000)
})

const decided = (recipe: string) => ({
  fixedMenu: [{ day: '2026-11-24', course: 'staple', recipe }],
})

test('what is missing says why: nobody sells it, all is sold, the order is too small, or it is too dear', () => {
  const unsold = withKitchen(decided('nasi'), { suppliers: [] })
  expect(codesFor(unsold, 'beras')).toEqual(['no-unit', 'no-offer'])
  const offer = { food: 'beras', priceIdrPerKg: 15_000 }
  const little = [{ id: 'pasar', offers: [{ ...offer, maxKg: 4 }] }]
  expect(codesFor(withKitchen(decided('nasi'), { suppliers: little }), 'beras')).toEqual([
    'no-unit',
    'offers-used-up',
  ])
  const strict = [{ id: 'pasar', minimumOrderIdr: 900_000, offers: [offer] }]
  expect(codesFor(withKitchen(decided('nasi'), { suppliers: strict }), 'beras')).toEqual([
    'no-unit',
    'below-minimum-order',
  ])
  const dear = withKitchen(decided('nasi'))
  dear.weights.unmetIdrPerKg = 1000
  expect(codesFor(dear, 'beras')).toEqual(['no-unit', 'missing-is-cheaper'])
})

test('without the decision for cassava on Tuesday the kitchen saves Rp 50,000, by one swap', () => {
  const { limits } = explain(withKitchen(decided('singkong-rebus')))
  const freed = limits.find(({ limit }) => limit.rule === 'fixed-menu')
  expect(freed?.savesAtLeastIdr).toBeCloseTo(100 * 500)
  expect(freed?.swap).toEqual({
    kitchen: 'rutan-muntok',
    day: '2026-11-24',
    course: 'staple',
    from: 'singkong-rebus',
    to: 'nasi',
  })
})

test('one more serving of a limited dish, one day less of its window, 30 minutes more of the wok', () => {
  const savingOf = (rule: string, problem: PlanningProblem) =>
    explain(problem).limits.find(({ limit }) => limit.rule === rule)?.savesAtLeastIdr
  const limited = smallProblem()
  limited.recipes[0]!.maxServings = 2
  expect(savingOf('max-servings', limited)).toBeCloseTo(50_000)
  const spaced = smallProblem()
  spaced.recipes[0]!.repeatWindowDays = 2
  expect(savingOf('repeat-window', spaced)).toBeCloseTo(50_000)
  const family = withKitchen({ familyMaxServings: { nasi: 2 } })
  expect(savingOf('family-limit', family)).toBeCloseTo(50_000)
  const wok = withKitchen({ equipment: [{ id: 'wok', minutesPerDay: 100 }] })
  wok.recipes[0]!.equipment = [{ id: 'wok', minutesPer100Portions: 120 }]
  wok.recipes[1]!.equipment = [{ id: 'wok', minutesPer100Portions: 95 }]
  expect(savingOf('equipment', wok)).toBeCloseTo(50_000)
})

test('Rp 100 more a portion saves a tight kitchen Rp 250 a portion; a waived minimum its difference', () => {
  const [group] = muntok().groups
  const tight = withKitchen({ groups: [{ ...group!, budgetIdrPerPortion: 2000 }] })
  const budget = explain(tight).limits.find(({ limit }) => limit.rule === 'budget')
  expect(budget?.savesAtLeastIdr).toBeCloseTo(300 * 250)
  const koperasi = {
    id: 'koperasi',
    minimumOrderIdr: 400_000,
    offers: [{ food: 'beras', priceIdrPerKg: 12_000 }],
  }
  const market = smallProblem({ suppliers: [...smallProblem().suppliers, koperasi] })
  const order = explain(market).limits.find(({ limit }) => limit.rule === 'minimum-order')
  expect(order?.savesAtLeastIdr).toBeCloseTo(30 * 3000)
})

test('when time is up the reasons stay, the prices that were not asked for are left out', () => {
  const { shortfalls, limits, isComplete } = explain(smallProblem({ lots: [lot()] }), () => true)
  expect(isComplete).toBe(false)
  expect(shortfalls.length).toBeGreaterThan(0)
  expect(shortfalls.every(({ oneMoreKgIdr }) => oneMoreKgIdr === undefined)).toBe(true)
  expect(limits.every(({ savesAtLeastIdr }) => savesAtLeastIdr === undefined)).toBe(true)
})

test('on 25 random problems every shortfall has a reason, and planning anew saves at least what is said', () => {
  let asked = 0
  fc.assert(
    fc.property(problemWithin({ days: 3, courses: 2, recipes: 5, kitchens: 2 }), (problem) => {
      const { objectiveIdr } = bestPlan(problem)
      const { shortfalls, limits } = explain(problem)
      for (const { reasons, oneMoreKgIdr, ...shortfall } of shortfalls) {
        expect(reasons.length, JSON.stringify(shortfall)).toBeGreaterThan(0)
        expect(oneMoreKgIdr).toBeGreaterThanOrEqual(0)
      }
      for (const { limit, savesAtLeastIdr = 0 } of limits) {
        const anewIdr = bestPlan(relax(problem, limit).problem).objectiveIdr
        // A dish that only its decision allowed is gone without it; who is free to change may keep it.
        const savedIdr = Math.max(0, objectiveIdr - anewIdr)
        const rounding = 2 + 2e-6 * Math.abs(objectiveIdr)
        expect(savesAtLeastIdr, JSON.stringify(limit)).toBeLessThanOrEqual(savedIdr + rounding)
        asked += 1
      }
    }),
    { numRuns: 25, seed: 17 },
  )
  expect(asked).toBeGreaterThan(50)
})
