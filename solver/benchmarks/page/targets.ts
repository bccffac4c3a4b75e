import { MEMORY_MB, SCALING, SIZES } from '#solver/benchmarks/sizes.ts'
import { median, ratio, spreadOf } from '#solver/benchmarks/statistics.ts'
import type { PlanOutcome } from '#solver/benchmarks/task.ts'
import {
  cpuSecondsOf,
  gapAt,
  gapOf,
  type PlanRun,
  perSeed,
  runsWhere,
  secondsTo,
  seedsOf,
} from './runs.ts'
import { megabytes, percent, range, seconds, table, times } from './words.ts'

/** A wall clock is a little later than the limit that a run was given. */
const ON_TIME = 1.05
/** When a plan of any region must be there, and how near to the last one it must be to be of use. */
export const ANYTIME_SECONDS = 5
const USEFUL = 1.1

export type Verdict = {
  kitchens: number
  askedGap: number
  askedSeconds: number
  gap: ReturnType<typeof spreadOf>
  seconds: ReturnType<typeof spreadOf>
  cpu: ReturnType<typeof spreadOf>
  memory: ReturnType<typeof spreadOf>
  /** Seconds until there is any verified plan at all. */
  firstSeconds: ReturnType<typeof spreadOf>
  gapAfter5: ReturnType<typeof spreadOf>
  usefulSeconds: ReturnType<typeof spreadOf>
  seeds: number
  /** Undefined where the run had less time than the target allows. */
  isMet: boolean | undefined
}

/** This core against its own targets: the median over the seeds counts. */
export function verdicts(runs: readonly PlanRun[]): Verdict[] {
  return SIZES.flatMap(({ kitchens, gap: askedGap, seconds: askedSeconds }): Verdict[] => {
    const own = runsWhere(runs, { kitchens, method: 'this-core' })
    const spread = (of: Parameters<typeof perSeed>[1]) => spreadOf(perSeed(own, of))
    const gap = spread(gapOf)
    const seconds = spread((outcome) => outcome.seconds)
    if (own.length === 0) return []
    const hadTheTime = own.every(({ task }) => task.seconds >= askedSeconds)
    const isOnTime = (seconds?.median ?? Number.POSITIVE_INFINITY) <= askedSeconds * ON_TIME
    const isProven = (gap?.median ?? 1) <= askedGap
    return [
      {
        kitchens,
        askedGap,
        askedSeconds,
        gap,
        seconds,
        cpu: cpuSecondsOf(own),
        memory: spread((outcome) => outcome.peakMb),
        firstSeconds: spread(
          ({ trail }) => trail.find(({ objectiveIdr }) => objectiveIdr !== undefined)?.seconds,
        ),
        gapAfter5: spread((outcome) => gapAt(outcome, ANYTIME_SECONDS)),
        usefulSeconds: spread(secondsToUse),
        seeds: seedsOf(own).length,
        isMet: hadTheTime ? isOnTime && isProven : undefined,
      },
    ]
  })
}

/** Seconds until a plan is within a tenth of the one that the run ended with. */
function secondsToUse({ trail, figures }: PlanOutcome) {
  if (!figures) return undefined
  const most = figures.objectiveIdr + (USEFUL - 1) * Math.abs(figures.objectiveIdr)
  return trail.find(({ objectiveIdr }) => objectiveIdr !== undefined && objectiveIdr <= most)
    ?.seconds
}

/** Seconds to the same gap at two sizes, one over the other; undefined when one does not get there. */
export function scaling(runs: readonly PlanRun[]) {
  const at = (kitchens: number) => {
    const own = runsWhere(runs, { kitchens, method: 'this-core' })
    const all = perSeed(own, (outcome) => secondsTo(outcome, SCALING.gap))
    const known = all.filter((one) => one !== undefined)
    return { seconds: median(known), reached: known.length, of: all.length }
  }
  const [from, to] = [at(SCALING.from), at(SCALING.to)]
  return { from, to, ratio: ratio(to.seconds, from.seconds) }
}

export function targetsSection(runs: readonly PlanRun[]): string {
  const all = verdicts(runs)
  const rows = all.map((one) => [
    String(one.kitchens),
    `${percent(one.askedGap, 1)} in ${one.askedSeconds} s`,
    range(one.gap, percent),
    range(one.seconds, seconds),
    range(one.cpu, seconds),
    range(one.firstSeconds, seconds),
    range(one.usefulSeconds, seconds),
    range(one.gapAfter5, percent),
    megabytes(one.memory?.most),
    String(one.seeds),
    one.isMet === undefined ? 'shorter run' : one.isMet ? 'met' : '**missed**',
  ])
  const head = [
    'Kitchens',
    'Target',
    'Proven gap',
    'Wall time',
    'Processor time',
    'First plan after',
    'Plan of use after',
    `Gap after ${ANYTIME_SECONDS} s`,
    'Peak memory',
    'Seeds',
    'Verdict',
  ]
  return [table(head, rows), ...scalingLines(runs), ...memoryLines(all)].join('\n\n')
}

function scalingLines(runs: readonly PlanRun[]): string[] {
  const { from, to, ratio } = scaling(runs)
  if (from.of === 0 || to.of === 0) return []
  const reached = `${from.reached} of ${from.of} and ${to.reached} of ${to.of} regions got there`
  const said = `Time to ${percent(SCALING.gap, 0)}: ${seconds(from.seconds)} at ${SCALING.from} kitchens, ${seconds(to.seconds)} at ${SCALING.to} (${reached}).`
  const isMet = ratio !== undefined && ratio <= SCALING.most
  const verdict = ratio === undefined ? 'no ratio' : `ratio ${times(ratio)}`
  return [
    `${said} ${verdict}, target at most ${times(SCALING.most, 1)}: ${isMet ? 'met' : '**missed**'}.`,
  ]
}

function memoryLines(all: readonly Verdict[]): string[] {
  const largest = all.find(({ kitchens }) => kitchens === SCALING.to)
  if (!largest?.memory) return []
  const { most } = largest.memory
  const verdict = most <= MEMORY_MB ? 'met' : '**missed**'
  return [
    `Memory at ${largest.kitchens} kitchens: ${megabytes(most)} at most, limit ${megabytes(MEMORY_MB)}: ${verdict}.`,
  ]
}
