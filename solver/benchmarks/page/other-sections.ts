import type { Results } from '#solver/benchmarks/results.ts'
import { MATCH_MS } from '#solver/benchmarks/sizes.ts'
import { ratio, spreadOf } from '#solver/benchmarks/statistics.ts'
import type { HarvestOutcome, MatchOutcome } from '#solver/benchmarks/task.ts'
import { kilograms, kitchensOf, million, millis, range, table, thousand, times } from './words.ts'

export const NOT_MEASURED = 'Not measured in these results.'

const TIMED: Record<string, string> = {
  whole: 'indexing, building, solving, minimum orders',
  door: 'the same through `match()`: reading the text, a worker thread, verifying',
  linear: 'the linear programme alone',
}

export const matchOf = ({ runs }: Results) =>
  runs.flatMap(({ task, outcome }): { kitchens: number; outcome: MatchOutcome }[] =>
    outcome.what === 'match' ? [{ kitchens: task.instance.kitchens, outcome }] : [],
  )[0]

export const timingOf = ({ timings }: MatchOutcome, name: string, engine = /./) =>
  timings.find((one) => one.name === name && engine.test(one.engine))

export function matchSection(results: Results): string {
  const found = matchOf(results)
  if (!found) return NOT_MEASURED
  const { timings, rows, columns, missing } = found.outcome
  const lines = timings.map(({ name, engine, medianMs, leastMs, mostMs }) => [
    TIMED[name] ?? name,
    engine,
    millis(medianMs),
    `${millis(leastMs)} to ${millis(mostMs)}`,
  ])
  const whole = timingOf(found.outcome, 'whole')?.medianMs
  const isMet = whole !== undefined && whole <= MATCH_MS
  return [
    `${kitchensOf(found.kitchens)}, menus of today's way, ${rows} rows, ${columns} columns, warm, one thread.`,
    table(['What is timed', 'Engine', 'Median', 'Range'], lines),
    `Target for matching with model building: ${millis(MATCH_MS)}: ${isMet ? 'met' : '**missed**'}.`,
    ...missing.map((name) => `Not installed on this machine, so not measured: ${name}.`),
  ].join('\n\n')
}

export const harvestsOf = ({ runs }: Results) =>
  runs.flatMap(({ outcome }): HarvestOutcome[] => (outcome.what === 'harvest' ? [outcome] : []))

/** The plan that counts surely over the one that counts on the stated kilograms. */
export function harvestRatios(all: readonly HarvestOutcome[]) {
  const mean = (of: (one: HarvestOutcome) => number | undefined) => spreadOf(all.map(of))
  const premium = all.map(({ service, kg }) => service.plannedIdr - kg.plannedIdr)
  const avoided = all.map(({ service, kg }) => kg.unmetKg.mean - service.unmetKg.mean)
  return {
    premiumIdr: spreadOf(premium),
    avoidedKg: spreadOf(avoided),
    /** Dearer as planned, per kg that is then not missing; no price where nothing is avoided. */
    idrPerKg: spreadOf(
      premium.map((idr, at) => ((avoided[at] ?? 0) > 0 ? idr / (avoided[at] ?? 1) : undefined)),
    ),
    unmet: mean(({ service, kg }) => ratio(service.unmetKg.mean, kg.unmetKg.mean)),
    cost: mean(({ service, kg }) => ratio(service.costIdr.mean, kg.costIdr.mean)),
  }
}

export function harvestSection(results: Results): string {
  const all = harvestsOf(results)
  const [first] = results.runs.filter(({ task }) => task.what === 'harvest')
  if (all.length === 0 || first?.task.what !== 'harvest') return NOT_MEASURED
  const rows = (['service', 'kg'] as const).map((by) => [
    by === 'service' ? 'a service level per lot' : 'the kilograms that the lot says',
    range(spreadOf(all.map((one) => one[by].unmetKg.mean)), kilograms),
    range(spreadOf(all.map((one) => one[by].unmetKg.p90)), kilograms),
    range(spreadOf(all.map((one) => one[by].unmetKg.worst)), kilograms),
    range(spreadOf(all.map((one) => one[by].costIdr.mean)), million),
    range(spreadOf(all.map((one) => one[by].plannedIdr)), million),
  ])
  const { unmet, cost, premiumIdr, avoidedKg, idrPerKg } = harvestRatios(all)
  const head = [
    'Counts on',
    'Missing, mean',
    'Missing, 9 of 10',
    'Missing, worst',
    'Cost, mean',
    'Cost as planned',
  ]
  const regions = `${all.length} region${all.length === 1 ? '' : 's'} of ${kitchensOf(first.task.instance.kitchens)}, ${first.task.scenarios} drawn harvests each; medians over the regions.`
  const ratios = `Service level over kilograms: missing food ${times(unmet?.median)}, mean cost ${times(cost?.median, 4)}.`
  const price = `Price of being sure: the plan itself is ${range(premiumIdr, million)} dearer and ${range(avoidedKg, kilograms)} less is missing on average, ${range(idrPerKg, thousand)} per kg. In the mean cost a missing kg counts with its price of the problem.`
  return [regions, table(head, rows), ratios, price].join('\n\n')
}
