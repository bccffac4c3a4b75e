import type { Results, Usage } from '#solver/benchmarks/results.ts'
import { median, spreadOf } from '#solver/benchmarks/statistics.ts'
import type { Figures, Method, PlanOutcome, PlanTask, Point } from '#solver/benchmarks/task.ts'

export type PlanRun = { task: PlanTask; outcome: PlanOutcome; usage: Usage }

/** Runs that plan a region; a task that failed before it began counts as a run without a plan. */
export function planRuns({ runs }: Results): PlanRun[] {
  return runs.flatMap(({ task, outcome, usage }): PlanRun[] => {
    if (task.what !== 'plan') return []
    if (outcome.what === 'plan') return [{ task, outcome, usage }]
    const note = outcome.what === 'failure' ? outcome.message : ''
    const failed = { what: 'plan' as const, ended: 'failed' as const, engine: task.method, note }
    return [{ task, outcome: { ...failed, trail: [] }, usage }]
  })
}

export const sizesOf = (runs: readonly PlanRun[]) =>
  [...new Set(runs.map(({ task }) => task.instance.kitchens))].sort((a, b) => a - b)

export const seedsOf = (runs: readonly PlanRun[]) =>
  [...new Set(runs.map(({ task }) => task.instance.seed))].sort((a, b) => a - b)

type Where = { kitchens?: number; method?: Method; seed?: number }

export const runsWhere = (runs: readonly PlanRun[], { kitchens, method, seed }: Where) =>
  runs.filter(
    ({ task }) =>
      (kitchens === undefined || task.instance.kitchens === kitchens) &&
      (method === undefined || task.method === method) &&
      (seed === undefined || task.instance.seed === seed),
  )

/** Objective over bound as a share of the objective; undefined while either is missing. */
const gapOfPoint = ({ objectiveIdr, boundIdr }: Omit<Point, 'seconds'>) =>
  objectiveIdr === undefined || boundIdr === undefined
    ? undefined
    : Math.max(0, objectiveIdr - boundIdr) / Math.max(1, Math.abs(objectiveIdr))

export const gapOf = ({ figures, boundIdr }: PlanOutcome) =>
  gapOfPoint({ objectiveIdr: figures?.objectiveIdr, boundIdr })

/** What was proven by then. */
export const gapAt = ({ trail }: PlanOutcome, seconds: number) => {
  const last = trail.findLast((point) => point.seconds <= seconds)
  return last && gapOfPoint(last)
}

export const secondsTo = ({ trail }: PlanOutcome, gap: number) =>
  trail.find((point) => (gapOfPoint(point) ?? Number.POSITIVE_INFINITY) <= gap)?.seconds

/** Per seed the middle of its repeats, so that a seed counts once. */
export function perSeed(
  runs: readonly PlanRun[],
  of: (outcome: PlanOutcome) => number | undefined,
): (number | undefined)[] {
  return seedsOf(runs).map((seed) => {
    const numbers = runsWhere(runs, { seed }).map(({ outcome }) => of(outcome))
    return median(numbers.filter((one) => one !== undefined))
  })
}

/** Processor seconds of the runs, all their processes and threads together. */
export const cpuSecondsOf = (runs: readonly PlanRun[]) =>
  spreadOf(
    seedsOf(runs).map((seed) => {
      const all = runsWhere(runs, { seed }).flatMap(({ usage }) => usage.cpuSeconds ?? [])
      return median(all)
    }),
  )

/** The best bound that any engine has proven for a region: below every plan of it. */
export function bestBoundIdr(runs: readonly PlanRun[], kitchens: number, seed: number) {
  const bounds = runsWhere(runs, { kitchens, seed }).flatMap(
    ({ outcome }) => outcome.boundIdr ?? [],
  )
  return bounds.length === 0 ? undefined : Math.max(...bounds)
}

/** A method's figures of one region: those of the first repeat with a plan. */
export const figuresOf = (runs: readonly PlanRun[], where: Required<Where>): Figures | undefined =>
  runsWhere(runs, where).find(({ outcome }) => outcome.figures)?.outcome.figures

const NAMES: Record<Method, string> = {
  'this-core': 'This core',
  'highs-wasm': 'HiGHS (WebAssembly)',
  highs: 'HiGHS (native)',
  cbc: 'CBC (native)',
  glpk: 'GLPK (native)',
  'todays-way': "Today's way",
  'menus-first': 'Menus first',
}
export const nameOf = (method: Method) => NAMES[method]

export const OTHER_ENGINES: readonly Method[] = ['highs-wasm', 'highs', 'cbc', 'glpk']
