import { runHarvest } from './methods/harvest.ts'
import { runHighsWasm } from './methods/highs-wasm.ts'
import { runMatch } from './methods/match-speed.ts'
import { runNative } from './methods/native-mip.ts'
import { runReplan } from './methods/replan.ts'
import { runMenusFirst, runThisCore, runTodaysWay } from './methods/this-core.ts'
import { type Outcome, type PlanTask, type Task, type Tell, taskSchema } from './task.ts'

/** A process of its own for one task, so that its memory is its own: the task comes as argument. */
const megabytes = () => process.resourceUsage().maxRSS / 1024

const tell: Tell = (point) => process.send?.({ point })

async function runPlan(task: PlanTask) {
  const { method } = task
  if (method === 'this-core') return runThisCore(task, tell)
  if (method === 'todays-way') return runTodaysWay(task)
  if (method === 'menus-first') return runMenusFirst(task)
  if (method === 'highs-wasm') return runHighsWasm(task, tell)
  return runNative({ ...task, method }, tell)
}

async function run(task: Task): Promise<Outcome> {
  if (task.what === 'match') return runMatch(task)
  if (task.what === 'harvest') return runHarvest(task)
  if (task.what === 'replan') return runReplan(task)
  const startMb = megabytes()
  const outcome = await runPlan(task)
  return { startMb, peakMb: megabytes(), ...outcome }
}

const said = (error: unknown) => (error instanceof Error ? error.message : String(error))

// Whoever asked is gone: so is the wish.
process.on('disconnect', () => process.exit(1))

const task = taskSchema.parse(JSON.parse(process.argv[2] ?? ''))
const outcome = await run(task).catch((error: unknown): Outcome => {
  return { what: 'failure', message: said(error).slice(0, 500) }
})
process.send?.({ outcome, peakMb: megabytes() }, undefined, undefined, () => process.exit(0))
