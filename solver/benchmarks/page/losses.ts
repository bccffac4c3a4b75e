import type { Results } from '#solver/benchmarks/results.ts'
import { MATCH_MS, MEMORY_MB, REPLAN, SCALING } from '#solver/benchmarks/sizes.ts'
import { INCIDENTS } from '#solver/benchmarks/task.ts'
import { harvestRatios, harvestsOf, matchOf, timingOf } from './other-sections.ts'
import { INCIDENT_NAMES, replanRatios, replansOf } from './replan-section.ts'
import { nameOf, type PlanRun, planRuns, sizesOf } from './runs.ts'
import { ratiosOf } from './savings.ts'
import { allRows, type Row } from './side-by-side.ts'
import { ANYTIME_SECONDS, scaling, verdicts } from './targets.ts'
import { kitchensOf, megabytes, millis, percent, seconds, times } from './words.ts'

/** Every place where the numbers speak against this core, in sentences; read off, not chosen. */
export function lossesOf(results: Results): string[] {
  const runs = planRuns(results)
  return [
    ...missedTargets(runs),
    ...allRows(runs).flatMap((row, _, rows) => againstCore(row, rows)),
    ...sizesOf(runs).flatMap((kitchens) => worseThanToday(runs, kitchens)),
    ...matchLosses(results),
    ...harvestLosses(results),
    ...replanLosses(results),
  ]
}

function missedTargets(runs: readonly PlanRun[]): string[] {
  const all = verdicts(runs)
  const missed = all
    .filter(({ isMet }) => isMet === false)
    .map((one) => {
      const found = `median gap ${percent(one.gap?.median)} after ${seconds(one.seconds?.median)}`
      return `${kitchensOf(one.kitchens)}: asked ${percent(one.askedGap, 1)} in ${one.askedSeconds} s, ${found}.`
    })
  const late = all.flatMap(({ kitchens, usefulSeconds }) =>
    usefulSeconds && usefulSeconds.median > ANYTIME_SECONDS
      ? [
          `${kitchensOf(kitchens)}: the first plan of use is there after ${seconds(usefulSeconds.median)}; asked was ${ANYTIME_SECONDS} s.`,
        ]
      : [],
  )
  const { ratio: growth, from, to } = scaling(runs)
  const isSlow = growth === undefined ? from.of > 0 && to.of > 0 : growth > SCALING.most
  const most = all.find(({ kitchens }) => kitchens === SCALING.to)?.memory?.most ?? 0
  return [
    ...missed,
    ...late,
    ...(isSlow
      ? [
          `Time to ${percent(SCALING.gap, 0)} grows ${times(growth)} from ${SCALING.from} to ${SCALING.to} kitchens; asked was ${times(SCALING.most, 1)}.`,
        ]
      : []),
    ...(most > MEMORY_MB
      ? [`Memory rises to ${megabytes(most)}; asked was ${megabytes(MEMORY_MB)}.`]
      : []),
  ]
}

/** A difference of gaps that is rounding: a thousandth of a percent. */
const A_HAIR = 1e-5

/** Only who proved what was asked can be done sooner. */
const hasProven = ({ gap, askedGap }: Row) => gap !== undefined && gap.median <= askedGap

/** One other engine beside the core on the same regions. */
function againstCore(row: Row, rows: readonly Row[]): string[] {
  const core = rows.find(
    ({ kitchens, method }) => kitchens === row.kitchens && method === 'this-core',
  )
  if (!core || row.method === 'this-core' || row.plans < row.seeds) return []
  const said = (what: string) => `${kitchensOf(row.kitchens)}: ${nameOf(row.method)} ${what}.`
  const less = (one: Row['gap'], other: Row['gap'], slack = 0) =>
    one !== undefined && other !== undefined && one.median < other.median - slack
  return [
    ...(less(row.gap, core.gap, A_HAIR)
      ? [
          said(
            `proves a smaller gap, ${percent(row.gap?.median, 3)} against ${percent(core.gap?.median, 3)} (it had ${seconds(row.limitSeconds)}, the core ${seconds(core.limitSeconds)})`,
          ),
        ]
      : []),
    ...(less(row.above, core.above, A_HAIR)
      ? [
          said(
            `finds the cheaper plan, ${percent(row.above?.median, 3)} above the best known bound against ${percent(core.above?.median, 3)}`,
          ),
        ]
      : []),
    ...(hasProven(row) && less(row.seconds, core.seconds)
      ? [
          said(
            `is done sooner, ${seconds(row.seconds?.median)} against ${seconds(core.seconds?.median)}`,
          ),
        ]
      : []),
    ...(hasProven(row) && less(row.cpu, core.cpu)
      ? [
          said(
            `needs less processor time, ${seconds(row.cpu?.median)} against ${seconds(core.cpu?.median)}`,
          ),
        ]
      : []),
    ...(less(row.memory, core.memory)
      ? [
          said(
            `needs less memory, ${megabytes(row.memory?.median)} against ${megabytes(core.memory?.median)}`,
          ),
        ]
      : []),
  ]
}

/** A hair above 1 is rounding, not a loss. */
const MORE = 1.0005

function worseThanToday(runs: readonly PlanRun[], kitchens: number): string[] {
  const { measures, ownBefore, ownAfter } = ratiosOf(runs, kitchens, 'todays-way')
  const worse = measures.flatMap(({ name, spread }) =>
    spread && spread.median > MORE
      ? [
          `${kitchensOf(kitchens)}: joint planning has more ${name} than today's way, ${times(spread.median)} at the median.`,
        ]
      : [],
  )
  const isLess = ownBefore && ownAfter && ownAfter.median < ownBefore.median
  return isLess
    ? [
        ...worse,
        `${kitchensOf(kitchens)}: joint planning uses less of the own lots, ${percent(ownAfter.median)} against ${percent(ownBefore.median)}.`,
      ]
    : worse
}

function matchLosses(results: Results): string[] {
  const found = matchOf(results)
  if (!found) return []
  const whole = timingOf(found.outcome, 'whole')?.medianMs ?? 0
  const glop = timingOf(found.outcome, 'linear', /native/)?.medianMs
  const own = timingOf(found.outcome, 'linear')?.medianMs
  return [
    ...(whole > MATCH_MS
      ? [`Matching takes ${millis(whole)}; asked was ${millis(MATCH_MS)}.`]
      : []),
    ...(glop !== undefined && own !== undefined && glop < own
      ? [
          `Matching: native GLOP solves the linear programme in ${millis(glop)}, the core's GLOP in WebAssembly in ${millis(own)} (${times(own / glop)}).`,
        ]
      : []),
  ]
}

function harvestLosses(results: Results): string[] {
  const { unmet, cost } = harvestRatios(harvestsOf(results))
  return [
    ...(unmet && unmet.median >= 1
      ? [
          `Counting on a service level leaves no less food missing than counting on the stated kilograms (${times(unmet.median)}).`,
        ]
      : []),
    ...(cost && cost.median > 1
      ? [
          `Counting on a service level costs ${percent(cost.median - 1)} more on average than counting on the stated kilograms.`,
        ]
      : []),
  ]
}

function replanLosses(results: Results): string[] {
  const all = replansOf(results)
  return INCIDENTS.flatMap((name) => {
    const { time, above } = replanRatios(all, name)
    const said = (what: string) => `Planning again, ${INCIDENT_NAMES[name]}: ${what}.`
    const [most, mostAbove] = [percent(REPLAN.mostTime, 0), percent(REPLAN.mostAbove, 1)]
    return [
      ...(time && time.median > REPLAN.mostTime
        ? [said(`takes ${percent(time.median)} of the time from nothing; asked was ${most}`)]
        : []),
      ...(above && above.median > REPLAN.mostAbove
        ? [
            said(
              `ends ${percent(above.median)} above planning from nothing; asked was ${mostAbove}`,
            ),
          ]
        : []),
    ]
  })
}
