import type { ReplanOutcome, ReplanTask } from '#solver/benchmarks/task.ts'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { type Plan, type PlanningProblem, plan } from '#solver/index.ts'
import { engineOf, stopwatch } from './this-core.ts'

/** The same week after its largest used lot failed; what was planned is announced by now. */
function withoutLargestLot(problem: PlanningProblem, before: Plan): PlanningProblem {
  const used = new Map<string, number>()
  for (const { lot, kg } of before.allocations) used.set(lot, (used.get(lot) ?? 0) + kg)
  const [largest] = [...used].sort(([, one], [, other]) => other - one)
  return {
    ...problem,
    lots: problem.lots.map((lot) => (lot.id === largest?.[0] ? { ...lot, kg: 0 } : lot)),
    kitchens: problem.kitchens.map((kitchen) => ({
      ...kitchen,
      announcedMenu: before.menus
        .filter((entry) => entry.kitchen === kitchen.id)
        .map(({ day, course, recipe }) => ({ day, course, recipe })),
    })),
  }
}

/** A lot fails: planned again from nothing, and from the plan that stood. */
export async function runReplan(task: ReplanTask): Promise<ReplanOutcome> {
  const problem = generateProblem(task.instance)
  const limits = { gap: task.gap, seconds: task.seconds, threads: task.threads, seed: 1 }
  const before = await plan(JSON.stringify(problem), limits)
  const text = JSON.stringify(withoutLargestLot(problem, before))
  const timed = async (warm?: Plan) => {
    const seconds = stopwatch()
    const found = await plan(text, { ...limits, ...(warm && { warm }) })
    return { found, seconds: seconds() }
  }
  const cold = await timed()
  const warm = await timed(before)
  return {
    what: 'replan',
    engine: engineOf(cold.found),
    coldSeconds: cold.seconds,
    warmSeconds: warm.seconds,
    coldIdr: cold.found.objectiveIdr,
    warmIdr: warm.found.objectiveIdr,
  }
}
