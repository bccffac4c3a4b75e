import type { Results } from '#solver/benchmarks/results.ts'
import { MATCH_MS } from '#solver/benchmarks/sizes.ts'
import { ratio, spreadOf } from '#solver/benchmarks/statistics.ts'
import type { HarvestOutcome, MatchOutcome, ReplanOutcome } from '#solver/benchmarks/task.ts'
import {
  kilograms,
  kitchensOf,
  million,
  millis,
  percent,
  range,
  seconds,
  table,
  times,
} from './words.ts'

const NOT_MEASURED = 'Not measured in these results.'

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
  return {
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
  const { unmet, cost } = harvestRatios(all)
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
  return [regions, table(head, rows), ratios].join('\n\n')
}

export const replansOf = ({ runs }: Results) =>
  runs.flatMap(({ outcome }): ReplanOutcome[] => (outcome.what === 'replan' ? [outcome] : []))

export function replanRatios(all: readonly ReplanOutcome[]) {
  return {
    time: spreadOf(all.map(({ warmSeconds, coldSeconds }) => ratio(warmSeconds, coldSeconds))),
    cost: spreadOf(all.map(({ warmIdr, coldIdr }) => warmIdr / coldIdr - 1)),
  }
}

export function replanSection(results: Results): string {
  const all = replansOf(results)
  const [first] = results.runs.filter(({ task }) => task.what === 'replan')
  if (all.length === 0 || !first) return NOT_MEASURED
  const { time, cost } = replanRatios(all)
  return [
    `${kitchensOf(first.task.instance.kitchens)}, ${all.length} region${all.length === 1 ? '' : 's'}: the largest used lot fails after the menus were announced.`,
    table(
      ['', 'Median (range)', 'Target'],
      [
        ['from nothing', range(spreadOf(all.map(({ coldSeconds }) => coldSeconds)), seconds), ''],
        [
          'from the old plan',
          range(spreadOf(all.map(({ warmSeconds }) => warmSeconds)), seconds),
          '',
        ],
        ['time, warm over cold', range(time, percent), 'at most 10 %'],
        ['objective, warm above cold', range(cost, percent), 'at most 0.2 %'],
      ],
    ),
  ].join('\n\n')
}
