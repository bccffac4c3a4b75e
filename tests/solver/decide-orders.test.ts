import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Engine } from '#solver/engine/engine.ts'
import { loadHighsEngine } from '#solver/engine/highs.ts'
import { decideOrders } from '#solver/match/decide-orders.ts'
import { supplyProgram } from '#solver/match/supply-program.ts'
import { greedyMenu } from '#solver/menus/greedy-menus.ts'
import { indexProblem } from '#solver/problem/indexed-problem.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { readProblem } from '#solver/problem/read-problem.ts'
import { problemWithin } from './arbitrary-problem.ts'
import { muntok, smallProblem } from './small-problem.ts'

const engine = await loadHighsEngine()

/** The supply of a cheap week, every minimum order in doubt. */
function supplyOf(source: PlanningProblem) {
  const problem = indexProblem(source)
  const noPrice = new Float64Array(problem.foodCount)
  const menus = problem.kitchens.map((kitchen) => greedyMenu(problem, kitchen, noPrice))
  const all = problem.kitchens.map(() => new Uint8Array(source.suppliers.length).fill(1))
  return supplyProgram(problem, menus, all).program
}

function objectiveOf(by: Engine, program: ReturnType<typeof supplyOf>) {
  const decided = decideOrders(by, program, {})
  const lp = engine.openLp(decided.program)
  expect(lp.solve()).toBe('optimal')
  const objective = lp.objective()
  lp.close()
  return objective
}

test('on 200 random markets orders are decided as a mixed-integer engine decides them', () => {
  let inDoubt = 0
  fc.assert(
    fc.property(problemWithin({ days: 3, courses: 2, recipes: 4, kitchens: 3 }), (drawn) => {
      const reading = readProblem(JSON.stringify(drawn))
      if (!reading.ok) throw new Error(JSON.stringify(reading.defects))
      const program = supplyOf(reading.problem)
      if (!program.whole) return
      inDoubt++
      const { objective } = engine.solveMip(program, { relativeGap: 0 })
      const tolerance = 1 + 2e-6 * Math.abs(objective)
      expect(Math.abs(objectiveOf(engine, program) - objective)).toBeLessThan(tolerance)
    }),
    { numRuns: 200, seed: 20261124 },
  )
  expect(inDoubt).toBeGreaterThan(40)
})

test('too many orders in doubt go to the mixed-integer engine, at the same cost', () => {
  const kitchens = Array.from({ length: 12 }, (_, k) => muntok({ id: `dapur-${k}` }))
  const [pasar] = smallProblem().suppliers
  const sellers = [0, 1, 2].map((s) => ({
    id: `koperasi-${s}`,
    minimumOrderIdr: 300_000 + 40_000 * s,
    offers: [
      { food: 'beras', priceIdrPerKg: 11_000 + 100 * s, maxKg: 200 },
      { food: 'kangkung', priceIdrPerKg: 9000 - 150 * s, maxKg: 150 },
    ],
  }))
  const program = supplyOf(smallProblem({ kitchens, suppliers: [pasar!, ...sellers] }))
  let asked = 0
  const counting: Engine = {
    ...engine,
    solveMip: (one, limits) => {
      asked++
      return engine.solveMip(one, limits)
    },
  }
  const { objective } = engine.solveMip(program, { relativeGap: 0 })
  expect(Math.abs(objectiveOf(counting, program) - objective)).toBeLessThan(1e-5 * objective)
  expect(asked).toBe(1)
})
