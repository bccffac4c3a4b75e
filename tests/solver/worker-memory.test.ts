import { afterAll, expect, test } from 'vitest'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { closeWorkers, match, plan } from '#solver/index.ts'

afterAll(closeWorkers)

/** Half of what 200 turns with the smallest leak found so far (1 MB a plan) came to; collectors wander by 75. */
const GROWTH_MB = 100
const rssMb = () => process.memoryUsage().rss / 1e6

test('200 matches in one worker leave the memory where it was', async () => {
  const problem = generateProblem({ kitchens: 6, days: 5, recipes: 48, seed: 4 })
  const text = JSON.stringify(problem)
  const { menus } = await plan(text, { gap: 1, seconds: 20, threads: 1 })
  for (let turn = 0; turn < 60; turn += 1) await match(text, menus)
  const beforeMb = rssMb()
  for (let turn = 0; turn < 200; turn += 1) await match(text, menus)
  expect(rssMb() - beforeMb).toBeLessThan(GROWTH_MB)
})

test('200 plans from an earlier plan in one worker leave the memory where it was', async () => {
  const problem = generateProblem({ kitchens: 2, days: 3, recipes: 24, seed: 4 })
  const limits = { gap: 0.02, seconds: 20, threads: 1 }
  const warm = await plan(JSON.stringify(problem), limits)
  const [used] = warm.allocations
  const replanned = (turn: number) => {
    const kg = (lotKg: number) => lotKg * (0.2 + (turn % 5) / 10)
    const lots = problem.lots.map((lot) =>
      lot.id === used?.lot ? { ...lot, kg: kg(lot.kg) } : lot,
    )
    return plan(JSON.stringify({ ...problem, lots }), { ...limits, warm })
  }
  for (let turn = 0; turn < 15; turn += 1) await replanned(turn)
  const beforeMb = rssMb()
  for (let turn = 0; turn < 200; turn += 1) await replanned(turn)
  expect(rssMb() - beforeMb).toBeLessThan(GROWTH_MB)
})
