import { spreadOf } from '#solver/benchmarks/statistics.ts'
import type { Method } from '#solver/benchmarks/task.ts'
import {
  bestBoundIdr,
  cpuSecondsOf,
  gapOf,
  nameOf,
  OTHER_ENGINES,
  type PlanRun,
  perSeed,
  runsWhere,
  seedsOf,
  sizesOf,
} from './runs.ts'
import { kitchensOf, megabytes, percent, range, seconds, table } from './words.ts'

export type Row = {
  kitchens: number
  method: Method
  seeds: number
  plans: number
  limitSeconds: number
  askedGap: number
  gap: ReturnType<typeof spreadOf>
  /** Above the best bound that any engine proved. */
  above: ReturnType<typeof spreadOf>
  seconds: ReturnType<typeof spreadOf>
  cpu: ReturnType<typeof spreadOf>
  memory: ReturnType<typeof spreadOf>
  endings: string[]
}

/** Rows of one size, all on the seeds that the other engines were asked for too. */
export function rowsOf(runs: readonly PlanRun[], kitchens: number): Row[] {
  const here = runsWhere(runs, { kitchens })
  const others = here.filter(
    ({ task, outcome }) => OTHER_ENGINES.includes(task.method) && outcome.ended !== 'not-installed',
  )
  if (others.length === 0) return []
  const seeds = new Set(seedsOf(others))
  const common = here.filter(({ task }) => seeds.has(task.instance.seed))
  const methods: Method[] = ['this-core', ...OTHER_ENGINES]
  return methods.flatMap((method): Row[] => {
    const own = runsWhere(common, { method })
    const first = own[0]
    if (!first || first.outcome.ended === 'not-installed') return []
    const above = perSeedAbove(runs, own, kitchens)
    const spread = (of: Parameters<typeof perSeed>[1]) => spreadOf(perSeed(own, of))
    return [
      {
        kitchens,
        method,
        seeds: seedsOf(own).length,
        plans: perSeed(own, ({ figures }) => figures?.objectiveIdr).filter(
          (one) => one !== undefined,
        ).length,
        limitSeconds: first.task.seconds,
        askedGap: first.task.gap,
        gap: spread(gapOf),
        above: spreadOf(above),
        seconds: spread((outcome) => outcome.seconds),
        cpu: cpuSecondsOf(own),
        memory: spread((outcome) => outcome.peakMb),
        endings: [...new Set(own.map(({ outcome }) => outcome.ended))],
      },
    ]
  })
}

function perSeedAbove(runs: readonly PlanRun[], own: readonly PlanRun[], kitchens: number) {
  return seedsOf(own).flatMap((seed) => {
    const bound = bestBoundIdr(runs, kitchens, seed)
    const [objective] = perSeed(runsWhere(own, { seed }), ({ figures }) => figures?.objectiveIdr)
    return bound === undefined || objective === undefined
      ? []
      : [Math.max(0, objective - bound) / Math.abs(objective)]
  })
}

export const allRows = (runs: readonly PlanRun[]) =>
  sizesOf(runs).flatMap((kitchens) => rowsOf(runs, kitchens))

const HEAD = [
  'Engine',
  'Plans found',
  'Limit',
  'Wall time',
  'Processor time',
  'Gap it proved',
  'Above best known bound',
  'Peak memory',
]

export function sideBySideSection(runs: readonly PlanRun[]): string {
  const parts = sizesOf(runs).flatMap((kitchens) => {
    const rows = rowsOf(runs, kitchens)
    if (rows.length === 0) return []
    const cells = rows.map((row) => [
      nameOf(row.method),
      `${row.plans} of ${row.seeds}`,
      seconds(row.limitSeconds),
      range(row.seconds, seconds),
      range(row.cpu, seconds),
      range(row.gap, percent),
      range(row.above, percent),
      range(row.memory, megabytes),
    ])
    const count = rows[0]?.seeds ?? 0
    const regions = `${count} region${count === 1 ? '' : 's'}`
    return [`### ${kitchensOf(kitchens)} (${regions})\n\n${table(HEAD, cells)}`]
  })
  return [...parts, ...absent(runs)].join('\n\n')
}

function absent(runs: readonly PlanRun[]): string[] {
  const missing = runs.filter(({ outcome }) => outcome.ended === 'not-installed')
  const names = [...new Set(missing.map(({ task }) => nameOf(task.method)))]
  return names.length === 0
    ? []
    : [`Not installed on this machine, so not measured: ${names.join(', ')}.`]
}
