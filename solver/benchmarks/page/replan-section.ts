import type { Results } from '#solver/benchmarks/results.ts'
import { REPLAN } from '#solver/benchmarks/sizes.ts'
import { ratio, spreadOf } from '#solver/benchmarks/statistics.ts'
import { INCIDENTS, type Incident, type ReplanOutcome } from '#solver/benchmarks/task.ts'
import { NOT_MEASURED } from './other-sections.ts'
import { kitchensOf, percent, range, seconds, table } from './words.ts'

export const INCIDENT_NAMES: Record<Incident, string> = {
  'lot-fails-early': 'before menus are announced the largest used lot fails',
  'lot-fails': 'announced, then the largest used lot fails',
  'delivery-short': 'announced, then half of the largest purchase comes',
  'headcount-rises': 'announced, then one kitchen has a tenth more people from Wednesday on',
}

export const replansOf = ({ runs }: Results) =>
  runs.flatMap(({ outcome }): ReplanOutcome[] => (outcome.what === 'replan' ? [outcome] : []))

const named = (all: readonly ReplanOutcome[], name: Incident) =>
  all.flatMap(({ first, incidents }) =>
    incidents.filter((one) => one.name === name).map((one) => ({ ...one, first })),
  )

/** From the old plan over from nothing, and over the week's first plan: time, and objective above. */
export function replanRatios(all: readonly ReplanOutcome[], name: Incident) {
  const both = named(all, name)
  return {
    time: spreadOf(both.map(({ warm, cold }) => ratio(warm.seconds, cold.seconds))),
    processor: spreadOf(both.map(({ warm, cold }) => ratio(warm.cpuSeconds, cold.cpuSeconds))),
    ofFirst: spreadOf(both.map(({ warm, first }) => ratio(warm.seconds, first.seconds))),
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
  'Time over from nothing',
  'Processor time over from nothing',
  "Time over the week's first plan",
  'Objective above',
  'Gap, from the old plan',
  'Dishes changed, from nothing',
  'from the old plan',
]

export function replanSection(results: Results): string {
  const all = replansOf(results)
  const [first] = results.runs.filter(({ task }) => task.what === 'replan')
  if (all.length === 0 || !first) return NOT_MEASURED
  const rows = INCIDENTS.map((name) => {
    const both = named(all, name)
    const { time, processor, ofFirst, above } = replanRatios(all, name)
    const dishes = (value: number | undefined) => String(value ?? '–')
    return [
      INCIDENT_NAMES[name],
      range(spreadOf(both.map(({ cold }) => cold.seconds)), seconds),
      range(spreadOf(both.map(({ warm }) => warm.seconds)), seconds),
      range(time, percent),
      range(processor, percent),
      range(ofFirst, percent),
      range(above, percent),
      range(spreadOf(both.map(({ warm }) => warm.gap)), percent),
      range(spreadOf(both.map(({ cold }) => cold.changedDishes)), dishes),
      range(spreadOf(both.map(({ warm }) => warm.changedDishes)), dishes),
    ]
  })
  const regions = `${all.length} region${all.length === 1 ? '' : 's'} of ${kitchensOf(first.task.instance.kitchens)}`
  const firsts = all.map(({ first }) => first)
  const taken = range(spreadOf(firsts.map((one) => one.seconds)), seconds)
  const proven = range(spreadOf(firsts.map((one) => one.gap)), percent)
  return [
    `${regions}. The week's first plan took ${taken} and proved ${proven}. Asked: at most ${percent(REPLAN.mostTime, 0)} of the time from nothing, at most ${percent(REPLAN.mostAbove, 1)} above its objective.`,
    "Once menus are announced, changing a dish has its price, and that price leads a search from nothing to the old menus as well: its time is no longer what planning a week takes. So both are told: over the same changed week from nothing, and over the week's first plan.",
    table(HEAD, rows),
  ].join('\n\n')
}
