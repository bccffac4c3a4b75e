import { expect, test } from 'vitest'
import { loadGlop } from '#solver/engine/glop.ts'
import { loadHighsEngine } from '#solver/engine/highs.ts'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { match, plan, verify } from '#solver/index.ts'
import { menusFromEntries } from '#solver/match/kitchen-menu.ts'
import { matchSupply, matchSupplyBy } from '#solver/match/match-supply.ts'
import { objectiveIdrOf, planCosts } from '#solver/plan/costs.ts'
import { indexProblem } from '#solver/problem/indexed-problem.ts'

const problem = generateProblem({ kitchens: 2, days: 6, seed: 3, recipes: 60 })
const text = JSON.stringify(problem)

test('two engines supply the same menus at the same cost, to a rupiah', async () => {
  const { menus } = await plan(text, { seconds: 10, gap: 0.05, threads: 1 })
  const indexed = indexProblem(problem)
  const engine = await loadHighsEngine()
  const decided = menusFromEntries(indexed, menus)
  const own = matchSupply(engine, indexed, decided)
  const other = await matchSupplyBy(await loadGlop(), { engine, problem: indexed, menus: decided })
  const costIdr = ({ decisions }: typeof own) =>
    objectiveIdrOf(planCosts(problem, { menus, ...decisions }))
  expect(own.isOptimal && other.isOptimal).toBe(true)
  expect(Math.abs(costIdr(own) - costIdr(other))).toBeLessThan(1)
})

test('a match is solved by OR-Tools, keeps the menus, and passes verify', async () => {
  const planned = await plan(text, { seconds: 10, gap: 0.05, threads: 1 })
  const matched = await match(text, planned.menus, { seconds: 20 })
  expect(matched.engine.version).toContain('or-tools-wasm GLOP')
  expect(matched.menus).toHaveLength(planned.menus.length)
  expect(verify(problem, matched)).toEqual([])
  expect(matched.objectiveIdr).toBeLessThanOrEqual(planned.objectiveIdr + 1)
})
