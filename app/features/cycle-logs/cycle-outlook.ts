import {
  type GrowthFacts,
  type WholeRange,
  wholeRange,
} from '#app/features/growth-parameters/growth-parameter.ts'
import { headsOf } from '#app/features/growth-parameters/planned-yield.ts'
import type { ProductionCycle } from '#app/features/units/production-cycle.ts'
import { holdsOneCycle, type UnitKind } from '#app/features/units/production-unit.ts'
import { addDays, type Day } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'
import { type CycleLog, deathsOf, inputUses, samplingsOf } from './cycle-log.ts'
import { dailyRationKg, feedConversion, feedDaysLeft, gainedKg } from './feed.ts'
import { ageWeeks, aliveHeads, expectedEggs, laidEggs } from './flock.ts'
import {
  biomassKg,
  harvestedHeads,
  lastSampling,
  plannedGrams,
  readyWindow,
} from './weight-growth.ts'

type Harvest = { harvestedOn: Day; kg: number }

export type CycleFacts = {
  cycle: ProductionCycle
  unitKind: UnitKind
  logs: readonly CycleLog[]
  harvests: readonly Harvest[]
  facts: GrowthFacts
  /** Feed that is kept for this unit, in kg; left out when none is. */
  feedStockKg?: number
  today: Day
}

/** Everything that a cycle's records say and promise; what nobody knows is left out, never 0. */
export function outlookOf(of: CycleFacts) {
  const harvestedKg = of.harvests.length === 0 ? undefined : sumKg(of.harvests.map(({ kg }) => kg))
  const isAnimals = holdsOneCycle(of.unitKind)
  const lays = of.facts.has('first-egg-weeks')
  const heads = isAnimals ? headsNow(of, lays) : undefined
  return {
    harvestedKg,
    heads,
    eggs: lays ? eggsNow(of, heads?.alive) : undefined,
    weight: isAnimals && !lays ? weightNow(of, heads?.alive) : undefined,
    feed: isAnimals ? feedNow(of, { harvestedKg, alive: heads?.alive, lays }) : undefined,
  }
}

export type CycleOutlook = ReturnType<typeof outlookOf>

/** Housed, dead, taken out, alive. Deaths count only as they were counted: alive is at most this. */
function headsNow({ cycle, logs, harvests }: CycleFacts, lays: boolean) {
  const housed = headsOf(cycle)
  const deaths = deathsOf(logs)
  const dead = deaths.length === 0 ? undefined : deaths.reduce((sum, one) => sum + one.heads, 0)
  const left = aliveHeads(
    housed,
    deaths.map(({ heads }) => heads),
  )
  const taken = lays ? 0 : harvestedHeads(harvests, samplingsOf(logs))
  const alive = left === undefined || taken === undefined ? undefined : Math.max(0, left - taken)
  return { housed, dead, taken, alive }
}

const SPANS = [7, 28] as const

function eggsNow({ cycle, facts, harvests, today }: CycleFacts, alive: number | undefined) {
  const weeks = ageWeeks(cycle, today)
  return {
    weeks,
    expected: expectedEggs(facts, alive, weeks),
    laid: SPANS.map((days) => ({
      days,
      aDay: laidEggs(facts, harvests, { startsOn: addDays(today, 1 - days), endsOn: today }),
    })),
  }
}

function weightNow({ cycle, facts, logs, today }: CycleFacts, alive: number | undefined) {
  const last = lastSampling(samplingsOf(logs), today)
  const planned = last && plannedGrams(facts, cycle, last.on)
  const housed = headsOf(cycle)
  const survival = wholeRange(facts, 'survival-share')
  const dead = deathsOf(logs).reduce((sum, { heads }) => sum + heads, 0)
  return {
    last,
    planned,
    standing: last && planned && standing(last.meanGrams, planned),
    window: readyWindow(facts, cycle, last),
    biomassKg: biomassKg(alive, last),
    survival:
      housed === undefined || deathsOf(logs).length === 0 ? undefined : (housed - dead) / housed,
    plannedSurvival: survival,
  }
}

const standing = (grams: number, { low, high }: WholeRange) =>
  grams < low ? 'behind' : grams > high ? 'ahead' : 'as-planned'

type Gained = { harvestedKg?: number; alive?: number; lays: boolean }

function feedNow(of: CycleFacts, { harvestedKg, alive, lays }: Gained) {
  const uses = inputUses(of.logs, 'feed')
  const fedKg = uses.length === 0 ? undefined : sumKg(uses.map(({ kg }) => kg))
  const rationKg = dailyRationKg(uses, of.cycle.startedOn, of.today)
  const last = lastSampling(samplingsOf(of.logs), of.today)
  const gained = lays
    ? harvestedKg
    : gainedKg({
        biomassKg: biomassKg(alive, last),
        harvestedKg: harvestedKg ?? 0,
        heads: headsOf(of.cycle),
        startMeanGrams: of.cycle.startMeanGrams,
      })
  return {
    fedKg,
    rationKg,
    stockKg: of.feedStockKg,
    daysLeft: feedDaysLeft(of.feedStockKg, rationKg),
    conversion: feedConversion(fedKg, gained),
    plannedConversion: wholeRange(of.facts, 'fcr'),
    plannedRationKg: plannedRation(of, alive),
  }
}

function plannedRation({ facts }: CycleFacts, alive: number | undefined) {
  const grams = wholeRange(facts, 'feed-grams-per-head-day')
  if (!grams || alive === undefined) return undefined
  return { low: (alive * grams.low) / 1000, high: (alive * grams.high) / 1000 }
}

/** Practice of the ponds: a sample every two weeks shows in time that fish do not grow. */
const SAMPLING_EVERY_DAYS = 14

export type NextStep =
  | { step: 'begin'; on: Day }
  | { step: 'first-harvest'; from: Day; until?: Day }
  | { step: 'next-picking'; from: Day; until: Day }
  | { step: 'in-harvest'; until?: Day }
  | { step: 'overdue'; since: Day }
  | { step: 'sample'; since?: Day }
  | { step: 'harvest-unknown' }

/** What is due next, the nearest first. */
export function nextSteps(of: CycleFacts): NextStep[] {
  const { cycle, today } = of
  if (cycle.status === 'planned') return [{ step: 'begin', on: cycle.startedOn }]
  if (cycle.status !== 'running') return []
  const steps: NextStep[] = []
  const weighs = holdsOneCycle(of.unitKind) && !of.facts.has('first-egg-weeks')
  const last = lastSampling(samplingsOf(of.logs), today)
  if (weighs && (last?.on ?? cycle.startedOn) <= addDays(today, -SAMPLING_EVERY_DAYS)) {
    steps.push({ step: 'sample', since: last?.on })
  }
  return [...steps, harvestStep(of)]
}

function harvestStep({ cycle, facts, harvests, today }: CycleFacts): NextStep {
  const { expectedFrom: from, expectedUntil: until } = cycle
  if (from === undefined) return { step: 'harvest-unknown' }
  if (today < from) return { step: 'first-harvest', from, until }
  if (until !== undefined && until < today) return { step: 'overdue', since: until }
  const every = wholeRange(facts, 'harvest-interval-days')
  const lastOn = harvests
    .map(({ harvestedOn }) => harvestedOn)
    .sort()
    .at(-1)
  if (!every || lastOn === undefined) return { step: 'in-harvest', until }
  return {
    step: 'next-picking',
    from: addDays(lastOn, every.low),
    until: addDays(lastOn, every.high),
  }
}
