import { WHOLE_RUN } from '#solver/benchmarks/flags.ts'
import { keyOf, type Results, type Run } from '#solver/benchmarks/results.ts'
import { tasksOf } from '#solver/benchmarks/schedule.ts'
import { DAYS, RECIPES } from '#solver/benchmarks/sizes.ts'
import { spreadOf } from '#solver/benchmarks/statistics.ts'
import type { Task } from '#solver/benchmarks/task.ts'
import { nameOf, planRuns, seedsOf, sizesOf } from './runs.ts'
import { kitchensOf, megabytes, percent, range } from './words.ts'

/** Another process that takes more than this share of the machine makes times unreliable. */
const DISTURBED = 0.1

/** The share of the machine that everybody else took during a run. */
function othersShare({ usage }: Run, cores: number) {
  const { othersCpuSeconds, wallSeconds } = usage
  if (othersCpuSeconds === undefined || wallSeconds === 0) return undefined
  return othersCpuSeconds / (wallSeconds * cores)
}

export function machineSection(results: Results): string {
  const { machine, runs } = results
  const plans = planRuns(results)
  const days = runs.map(({ startedAt }) => startedAt.slice(0, 10)).sort()
  const engines = [...new Set(plans.map(({ outcome }) => outcome.engine))].sort()
  const startMb = spreadOf(plans.map(({ outcome }) => outcome.startMb))?.median
  const minutes = runs.reduce((sum, { usage }) => sum + usage.wallSeconds, 0) / 60
  const [from, until] = [days[0] ?? '', days.at(-1) ?? '']
  const when = from === until ? from : `${from} to ${until}`
  return [
    `- Regions: \`generate\` with ${DAYS} days and ${RECIPES} recipes; sizes ${sizesOf(plans).join(', ')}, seeds ${seedsOf(plans).join(', ')}`,
    `- Machine: ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}`,
    `- Measured: ${when}, ${runs.length} runs, ${minutes.toFixed(1)} minutes of machine time; every run in a process of its own, each once`,
    `- Engines: ${engines.join('; ')}`,
    `- Other work on the machine: ${disturbance(results)}`,
    `- Memory: the most that a process had resident; a Node process that has done nothing yet has ${megabytes(startMb)}`,
    ...leftOut(runs).map((line) => `- ${line}`),
  ].join('\n')
}

/** How busy everybody else was meanwhile, and which runs that puts in doubt. */
function disturbance({ machine, runs }: Results): string {
  const loads = spreadOf(runs.map(({ load }) => load))
  const shares = runs.map((run) => ({ run, share: othersShare(run, machine.cores) }))
  const spread = spreadOf(shares.map(({ share }) => share))
  const disturbed = shares.filter(({ share = 0 }) => share > DISTURBED)
  const said = [
    `load average before a run ${range(loads, (load) => (load ?? 0).toFixed(1))}`,
    `share of the cores that other processes took during a run ${range(spread, (share) => percent(share, 1))}`,
  ]
  if (disturbed.length === 0)
    return `${said.join('; ')}; no run had to share a tenth of the machine`
  const isAll = disturbed.length === runs.length
  const names = isAll ? 'all of them' : grouped(disturbed.map(({ run }) => run.task))
  return `${said.join('; ')}; **${disturbed.length} of ${runs.length} runs had to share more than a tenth of the machine, so their times may be too long**: ${names}. Processor time stands in the tables: a run of one thread in which it is as long as the wall time had its core all the same`
}

/** `This core, 5 kitchens (seeds 1, 2); match, 40 kitchens (seed 1)`. */
function grouped(tasks: readonly Task[]): string {
  const seeds = new Map<string, number[]>()
  for (const task of tasks) {
    const what = task.what === 'plan' ? nameOf(task.method) : task.what
    const name = `${what}, ${kitchensOf(task.instance.kitchens)}`
    seeds.set(name, [...(seeds.get(name) ?? []), task.instance.seed])
  }
  return [...seeds]
    .map(([name, of]) => `${name} (seed${of.length > 1 ? 's' : ''} ${of.join(', ')})`)
    .join('; ')
}

/** What a whole run does and these results do not hold. */
function leftOut(runs: readonly Run[]): string[] {
  const there = new Set(runs.map(({ task }) => keyOf(task)))
  const missing = tasksOf(WHOLE_RUN).filter((task) => !there.has(keyOf(task)))
  return missing.length === 0
    ? []
    : [`Not run, for want of time or cut short by a flag: ${grouped(missing)}`]
}
