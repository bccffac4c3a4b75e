import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listPrices, todaysWay } from '#solver/benchmarks/todays-way.ts'
import { bestByEnumeration } from '#solver/engine/exhaustive.ts'
import { loadHighsEngine } from '#solver/engine/highs.ts'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { readProblem, verify } from '#solver/index.ts'
import type { Lot } from '#solver/problem/problem.ts'
import { problemWithin } from './arbitrary-problem.ts'
import { smallProblem } from './small-problem.ts'

const SHA = '0'.repeat(64)
const engine = await loadHighsEngine()

test("on 200 random problems today's way is a plan that verify accepts, never below the optimum", () => {
  fc.assert(
    fc.property(problemWithin({ days: 2, courses: 2, recipes: 3, kitchens: 1 }), (drawn) => {
      const reading = readProblem(JSON.stringify(drawn))
      if (!reading.ok) throw new Error(JSON.stringify(reading.defects))
      const found = todaysWay(reading.problem, SHA)
      expect(verify(reading.problem, found)).toEqual([])
      const best = bestByEnumeration(reading.problem, engine)?.objectiveIdr ?? Number.NaN
      expect(found.objectiveIdr).toBeGreaterThanOrEqual(best - 1 - 1e-6 * Math.abs(best))
    }),
    { numRuns: 200, seed: 20261122 },
  )
})

test('a region of five kitchens is planned too, nothing skipped and nothing missing', () => {
  const region = generateProblem({ kitchens: 5, days: 6, recipes: 120, seed: 2 })
  const found = todaysWay(region, SHA)
  expect(verify(region, found)).toEqual([])
  expect(found.menus.length).toBe(5 * 6 * 5)
  expect(found.unmet).toEqual([])
})

test('rice asked for Rp 15,000, 16,000 and 12,000 is listed at Rp 15,000, and what nobody sells is dear', () => {
  const offers = [15_000, 16_000, 12_000].map((priceIdrPerKg) => [{ food: 'beras', priceIdrPerKg }])
  const suppliers = offers.map((one, at) => ({ id: `toko-${at}`, offers: one }))
  const prices = listPrices(smallProblem({ suppliers }))
  expect([...prices.subarray(0, 2)]).toEqual([15_000, 600_000])
})

const kangkung = (id: string, kg: number, useBy: string): Lot => ({
  id,
  unit: 'kebun',
  food: 'kangkung',
  kg,
  readyOn: '2026-11-23',
  useBy,
  costIdrPerKg: 4000,
  wasteIdrPerKg: 3000,
  deliversTo: [{ kitchen: 'rutan-muntok', transportIdrPerKg: 0 }],
})

test('10 kg of kangkung come from the lot that perishes first, the rest from the next', () => {
  const fixedMenu = [{ day: '2026-11-23', course: 'vegetable', recipe: 'tumis-kangkung' }]
  const [kitchen] = smallProblem().kitchens
  const problem = smallProblem({
    kitchens: [{ ...kitchen!, fixedMenu }],
    lots: [kangkung('awet', 50, '2026-11-25'), kangkung('layu', 6, '2026-11-23')],
  })
  const { allocations } = todaysWay(problem, SHA)
  const monday = allocations.filter(({ day }) => day === '2026-11-23')
  expect(monday.map(({ lot, kg }) => [lot, kg])).toEqual([
    ['layu', 6],
    ['awet', expect.closeTo(4)],
  ])
})

test('an order below the minimum of Rp 5,000,000 goes to the dearer seller without one', () => {
  const [market] = smallProblem().suppliers
  const dearer = market!.offers.map((one) => ({ ...one, priceIdrPerKg: one.priceIdrPerKg * 1.2 }))
  const suppliers = [
    { ...market!, minimumOrderIdr: 5_000_000 },
    { id: 'toko', offers: dearer },
  ]
  const { purchases } = todaysWay(smallProblem({ suppliers }), SHA)
  expect(purchases.length).toBeGreaterThan(0)
  expect(new Set(purchases.map(({ supplier }) => supplier))).toEqual(new Set(['toko']))
})
