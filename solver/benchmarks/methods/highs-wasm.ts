import loadHighs from 'highs'
import { verifiedFigures } from '#solver/benchmarks/measure.ts'
import type { PlanOutcome, PlanTask, Tell } from '#solver/benchmarks/task.ts'
import { modelData } from '#solver/engine/highs.ts'
import { generateProblem } from '#solver/generate/generate-problem.ts'
import { buildMonolith } from '#solver/model/build-monolith.ts'
import { linearProgramOf } from '#solver/model/linear-program.ts'
import { readDecisions } from '#solver/model/read-decisions.ts'
import { stopwatch } from './this-core.ts'

const OPTIMAL = 7
const FEASIBLE = 2

/** The whole model in the hands of HiGHS in WebAssembly: the matrix that `export` writes, one thread. */
export async function runHighsWasm(task: PlanTask, tell: Tell): Promise<PlanOutcome> {
  const problem = generateProblem(task.instance)
  const highs = await loadHighs()
  const seconds = stopwatch()
  const frame = buildMonolith(problem)
  const model = highs.createModel(modelData(linearProgramOf(frame.model)))
  const buildSeconds = seconds()
  model.options.set({
    output_flag: false,
    time_limit: task.seconds,
    mip_rel_gap: task.gap,
    mip_abs_gap: 0,
    random_seed: 0,
  })
  const { modelStatus } = model.run({
    // The channel that tells bounds and the best plan as the search goes on.
    [highs.constants.callbackType.mipLogging](event) {
      tell({
        seconds: seconds(),
        ...finite({
          objectiveIdr: event.data.mip_primal_bound,
          boundIdr: event.data.mip_dual_bound,
        }),
      })
      return undefined
    },
  })
  const engine = `HiGHS ${highs.version.string} (WebAssembly)`
  const said = { engine, seconds: seconds(), buildSeconds }
  const { boundIdr } = finite({ boundIdr: Number(model.info.get('mip_dual_bound')) })
  const hasPlan = model.info.get('primal_solution_status') === FEASIBLE
  const values = hasPlan ? model.getSolution().colValue : undefined
  const base = {
    what: 'plan' as const,
    ...said,
    trail: [],
    ...(boundIdr !== undefined && { boundIdr }),
  }
  if (!values) return { ...base, ended: 'nothing' }
  const verified = await verifiedFigures(problem, readDecisions(frame, values))
  tell({ seconds: said.seconds, objectiveIdr: verified.figures.objectiveIdr, boundIdr })
  return { ...base, ...verified, ended: modelStatus === OPTIMAL ? 'proven' : 'limit' }
}

/** The numbers that are numbers: engines say "none yet" with infinities. */
function finite<K extends string>(numbers: Record<K, number | undefined>) {
  const known: Partial<Record<K, number>> = {}
  for (const key in numbers) {
    const value = numbers[key]
    if (value !== undefined && Math.abs(value) < 1e29) known[key] = value
  }
  return known
}
