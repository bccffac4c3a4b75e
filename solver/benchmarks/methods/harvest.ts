import type { HarvestOutcome, HarvestTask } from '#solver/benchmarks/task.ts'
import { generateUncertainProblem } from '#solver/generate/generate-problem.ts'
import { evaluate, plan } from '#solver/index.ts'
import { engineOf } from './this-core.ts'

/**
 * Two plans of the same uncertain region, tried on the same drawn harvests: one counts on each lot as
 * surely as being wrong is dear, the other on the kilograms that the lot says.
 */
export async function runHarvest(task: HarvestTask): Promise<HarvestOutcome> {
  const problem = generateUncertainProblem(task.instance)
  const text = JSON.stringify(problem)
  const { gap, seconds, threads, scenarios } = task
  const tried = async (commitBy: 'service' | 'kg') => {
    const found = await plan(text, { gap, seconds, threads, seed: 1, commitBy })
    const { plannedIdr, costIdr, unmetKg, lateKg } = evaluate(problem, found, {
      scenarios,
      seed: 1,
    })
    return { engine: engineOf(found), tried: { plannedIdr, costIdr, unmetKg, lateKg } }
  }
  const service = await tried('service')
  const kg = await tried('kg')
  return { what: 'harvest', engine: service.engine, service: service.tried, kg: kg.tried }
}
