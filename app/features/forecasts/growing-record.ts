import type { Sampling } from '#app/features/cycle-logs/weight-growth.ts'
import type { GrowthFacts } from '#app/features/growth-parameters/growth-parameter.ts'
import type { CycleStatus } from '#app/features/units/production-cycle.ts'
import { type Day, daysBetween } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'
import { growthYield, isUsuallyPickedAgain, type Spread } from './growth-yield.ts'
import { layingHens } from './laying-hens.ts'
import type { HarvestOutcome, KnownYield } from './outcome.ts'
import { median } from './quantile.ts'

export type RecordedCycle = {
  id: string
  status: CycleStatus
  startedOn: Day
  expectedFrom?: Day
  expectedUntil?: Day
  closedOn?: Day
  quantity?: number
  quantityMeasure?: string
  /** Age of the animals, or mean weight of the fry, when they came. */
  startAgeDays?: number
  startMeanGrams?: number
  /** What was counted and weighed of the animals; left out = nothing was. */
  deaths?: readonly { on: Day; heads: number }[]
  samplings?: readonly Sampling[]
}

/** What was weighed of a cycle on a day. */
export type Picking = { cycleId: string; on: Day; kg: number }
export type Missed = { cycleId?: string; on: Day }

/** All that is written down about one food of one unit. Lists stand oldest first. */
export type GrowingRecord = {
  foodCode: string
  /** What is known of the food anywhere. */
  facts: GrowthFacts
  cycles: readonly RecordedCycle[]
  pickings: readonly Picking[]
  /** Harvests that were announced and called off. */
  missed: readonly Missed[]
}

/** Three harvests of one cycle are pickings; fewer may be one harvest over two days. */
const PICKINGS = 3
/** A picking after a longer pause says nothing of what grows in so many days. */
const LONGEST_GAP_DAYS = 14
const WEEK_DAYS = 7

/** Whether a cycle of this food is picked again and again here: as seen, else as is known of the food. */
export function isPickedAgain({ facts, cycles, pickings }: GrowingRecord): boolean {
  const perCycle = cycles.map(
    ({ id }) => new Set(pickings.filter((one) => one.cycleId === id).map(({ on }) => on)).size,
  )
  if (perCycle.some((days) => days >= PICKINGS)) return true
  return isUsuallyPickedAgain(facts)
}

/** Days between pickings of a cycle; oldest first. */
const gapsOf = (record: GrowingRecord): number[] =>
  turnsOf(record).flatMap(({ beforeOn, on }) =>
    beforeOn === undefined ? [] : [daysBetween(beforeOn, on)],
  )

export const usualGapDays = (record: GrowingRecord) =>
  Math.max(1, Math.round(median(gapsOf(record)) ?? WEEK_DAYS))

/** Finished harvests as outcomes, oldest first. */
export const outcomesOf = (record: GrowingRecord): HarvestOutcome[] =>
  isPickedAgain(record) ? pickedOutcomes(record) : cycleOutcomes(record)

function pickedOutcomes(record: GrowingRecord): HarvestOutcome[] {
  const usual = usualGapDays(record)
  return turnsOf(record).map(({ cycleId, on, kg, beforeOn }) => {
    const days = beforeOn === undefined ? usual : daysBetween(beforeOn, on)
    return { on, kg, size: Math.min(LONGEST_GAP_DAYS, days) * giving(record, cycleId, on) }
  })
}

type Turn = Picking & { beforeOn?: Day }

/** Days of picking with what they gave, those called off with 0 among them; oldest first. */
export function turnsOf({ pickings, missed }: GrowingRecord): Turn[] {
  const lastId = pickings.at(-1)?.cycleId ?? ''
  const calledOff = missed.map(({ on, cycleId }) => ({ on, cycleId: cycleId ?? lastId, kg: 0 }))
  const turns: Turn[] = []
  const all = [...pickings, ...calledOff].sort((a, b) => a.on.localeCompare(b.on))
  for (const one of all) {
    const last = turns.findLast(({ cycleId }) => cycleId === one.cycleId)
    if (last?.on === one.on) last.kg = sumKg([last.kg, one.kg])
    else turns.push({ ...one, beforeOn: last?.on })
  }
  return turns
}

/** What gives in a cycle on a day: hens by how many live and how old they are, else what was sown. */
const giving = ({ facts, cycles }: GrowingRecord, cycleId: string, on: Day) => {
  const cycle = cycles.find(({ id }) => id === cycleId)
  return cycle ? givingOn(facts, cycle, on) : 1
}

export const givingOn = (facts: GrowthFacts, cycle: RecordedCycle, on: Day) =>
  layingHens(facts, cycle, on) ?? cycle.quantity ?? 1

function cycleOutcomes({ cycles, pickings, missed }: GrowingRecord): HarvestOutcome[] {
  return cycles
    .flatMap(({ id, status, closedOn, quantity }) => {
      if (status === 'running' || status === 'planned') return []
      const own = pickings.filter(({ cycleId }) => cycleId === id)
      const calledOff = missed.find(({ cycleId }) => cycleId === id)
      // Closed without a weight: nobody wrote it down, which is not the same as nothing.
      if (own.length === 0 && status === 'closed' && !calledOff) return []
      const on = own.at(-1)?.on ?? calledOff?.on ?? closedOn
      const kg = sumKg(own.map((one) => one.kg))
      return on === undefined ? [] : [{ on, kg, size: quantity ?? 1 }]
    })
    .sort((a, b) => a.on.localeCompare(b.on))
}

/** What is known of the food for the measure in which its cycles are counted. */
export function knownYield(record: GrowingRecord): KnownYield | undefined {
  const found = growthYield(record.facts)
  const measures = record.cycles.map(({ quantityMeasure }) => quantityMeasure)
  if (!found || measures.length === 0 || measures.some((one) => one !== found.measure)) {
    return undefined
  }
  if (!isPickedAgain(record)) {
    return found.per === 'cycle' ? { kgPerSize: found.kgPer, yield: found } : undefined
  }
  const kgPerSize = found.per === 'day' ? found.kgPer : perDay(found.kgPer, found.pickedForDays)
  return { kgPerSize, yield: found }
}

const perDay = ({ low, typical, high }: Spread, days: number): Spread => ({
  low: low / days,
  typical: typical / days,
  high: high / days,
})

/** The record as it stood on a day: what came later is not in it. */
export function asOf(record: GrowingRecord, day: Day): GrowingRecord {
  const upTo = <Seen extends { on: Day }>(seen: readonly Seen[] | undefined) =>
    seen?.filter(({ on }) => on <= day)
  const known = (one: RecordedCycle): RecordedCycle => ({
    ...one,
    ...(one.closedOn !== undefined &&
      one.closedOn > day && { status: 'running' as const, closedOn: undefined }),
    deaths: upTo(one.deaths),
    samplings: upTo(one.samplings),
  })
  return {
    ...record,
    cycles: record.cycles.filter(({ startedOn }) => startedOn <= day).map(known),
    pickings: record.pickings.filter(({ on }) => on <= day),
    missed: record.missed.filter(({ on }) => on <= day),
  }
}
