import type { Results } from '#solver/benchmarks/results.ts'
import { REPLAN } from '#solver/benchmarks/sizes.ts'
import { ratio, spreadOf } from '#solver/benchmarks/statistics.ts'
import { INCIDENTS, type Incident, type ReplanOutcome } from '#solver/benchmarks/task.ts'
import { NOT_MEASURED } from './other-sections.ts'
import { kitchensOf, percent, range, seconds, table } from './words.ts'

export const INCIDENT_NAMES: Record<Incident, string> = {
  'lot-fails': 'the largest used lot fails',
  'delivery-short': 'of the largest purchase half can be had',
  'headcount-rises': 'one kitchen has a tenth more people from Wednesday on',
}

export const replansOf = ({ runs }: Results) =>
  runs.flatMap(({ outcome }): ReplanOutcome[] => (outcome.what === 'replan' ? [outcome] : []))

const named = (all: readonly ReplanOutcome[], name: Incident) =>
  all.flatMap(({ incidents }) => incidents.filter((one) => one.name === name))

/** From the old plan over from nothing: time, and objective above it. */
export function replanRatios(all: readonly ReplanOutcome[], name: Incident) {
  const both = named(all, name)
  return {
    time: spreadOf(both.map(({ warm, cold }) => ratio(warm.seconds, cold.seconds))),
    above: spreadOf(
      both.map(({ warm, cold }) => {
        return (warm.objectiveIdr - cold.objectiveIdr) / Math.abs(cold.objectiveIdr)
      }),
    ),
  }
}

const HEAD = [
  'What happens',
  'From nothing',
  'From the old plan',
  'Time',
  'Objective above',
  'Dishes changed, from nothing',
  'from the old plan',
]

export function replanSection(results: Results): string {
  const all = replansOf(results)
  const [first] = results.runs.filter(({ task }) => task.what === 'replan')
  if (all.length === 0 || !first) return NOT_MEASURED
  const rows = INCIDENTS.map((name) => {
    const both = named(all, name)
    const { time, above } = replanRatios(all, name)
    const dishes = (value: number | undefined) => String(value ?? '–')
    return [
      INCIDENT_NAMES[name],
      range(spreadOf(both.map(({ cold }) => cold.seconds)), seconds),
      range(spreadOf(both.map(({ warm }) => warm.seconds)), seconds),
      range(time, percent),
      range(above, percent),
      range(spreadOf(both.map(({ cold }) => cold.changedDishes)), dishes),
      range(spreadOf(both.map(({ warm }) => warm.changedDishes)), dishes),
    ]
  })
  const regions = `${all.length} region${all.length === 1 ? '' : 's'} of ${kitchensOf(first.task.instance.kitchens)}`
  return [
    `${regions}; the menus were announced before it happened, and changing one has its price. Asked: at most ${percent(REPLAN.mostTime, 0)} of the time from nothing, at most ${percent(REPLAN.mostAbove, 1)} above its objective.`,
    table(HEAD, rows),
  ].join('\n\n')
}
