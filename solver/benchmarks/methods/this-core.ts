import { figuresOf } from '#solver/benchmarks/measure.ts'
import type { PlanOutcome, PlanTask, Point, Tell } from '#solver/benchmarks/task.ts'
import { listPrices, todaysWay } from '#solver/benchmarks/todays-way.ts'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { type MenuEntry, match, type Plan, plan } from '#solver/index.ts'
import type { PlanningProblem } from '#solver/problem/problem.ts'
import { verifyPlan } from '#solver/verify/verify-plan.ts'

/** Seconds since the call. */
export function stopwatch() {
  const startedMs = performance.now()
  return () => (performance.now() - startedMs) / 1000
}

const limitsOf = ({ gap, seconds, threads }: PlanTask) => ({ gap, seconds, threads, seed: 1 })

/** Menus and supply together, through the same door as everyone. */
export async function runThisCore(task: PlanTask, tell: Tell): Promise<PlanOutcome> {
  const problem = generateProblem(task.instance)
  const text = JSON.stringify(problem)
  const seconds = stopwatch()
  const onProgress = ({ objectiveIdr, boundIdr }: Omit<Point, 'seconds'>) =>
    tell({ seconds: seconds(), objectiveIdr, boundIdr })
  const found = await plan(text, { ...limitsOf(task), onProgress })
  const end = seconds()
  tell({ seconds: end, objectiveIdr: found.objectiveIdr, boundIdr: found.boundIdr })
  return {
    what: 'plan',
    ended: found.status === 'proven' ? 'proven' : 'limit',
    engine: engineOf(found),
    seconds: end,
    boundIdr: found.boundIdr,
    figures: figuresOf(problem, found),
    trail: [],
  }
}

export const engineOf = ({ engine }: Plan) => `${engine.name} (${engine.version})`

/** Menus by list price, store by expiry, then the buyer. */
export async function runTodaysWay(task: PlanTask): Promise<PlanOutcome> {
  const problem = generateProblem(task.instance)
  const seconds = stopwatch()
  const found = todaysWay(problem, '0'.repeat(64))
  return doneWith(problem, found, { seconds: seconds(), engine: 'todays-way.ts' })
}

type Said = { seconds: number; engine: string }

function doneWith(problem: PlanningProblem, found: Plan, said: Said): PlanOutcome {
  const violations = verifyPlan(problem, found)
  if (violations.length > 0) throw new Error(`broken rules: ${JSON.stringify(violations[0])}`)
  return { what: 'plan', ended: 'done', ...said, figures: figuresOf(problem, found), trail: [] }
}

const SELLER = 'list'

/**
 * Menus first, but as good as menus can be without looking at supply: every kitchen planned by this
 * core against list prices alone, then supply matched for the whole region as cheaply as possible.
 * What still lies between this and the joint plan is what joint planning alone is worth.
 */
export async function runMenusFirst(task: PlanTask): Promise<PlanOutcome> {
  const problem = generateProblem(task.instance)
  const prices = listPrices(problem)
  const offers = problem.foods.map(({ id }, f) => ({ food: id, priceIdrPerKg: prices[f] ?? 0 }))
  const blind = { ...problem, lots: [], suppliers: [{ id: SELLER, offers }] }
  const seconds = stopwatch()
  const menus: MenuEntry[] = []
  for (const kitchen of problem.kitchens) {
    const alone = await plan(JSON.stringify({ ...blind, kitchens: [kitchen] }), limitsOf(task))
    menus.push(...alone.menus)
  }
  const found = await match(JSON.stringify(problem), menus, limitsOf(task))
  return doneWith(problem, found, { seconds: seconds(), engine: engineOf(found) })
}
