import { addDays, daysBetween } from '#app/shared/day.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import { daysToHarvest } from './crop.ts'
import {
  type CropRefusal,
  decideCrop,
  holdsOneCycle,
  type ProductionUnit,
} from './production-unit.ts'

export type CycleStatus = 'planned' | 'running' | 'closed' | 'failed' | 'given-up'

/** One crop, one stocking, one flock. Plan and actual are one record with a status. */
export type ProductionCycle = {
  id: string
  unitId: string
  foodId: string
  foodCode: string
  foodNameId: string
  foodNameEn: string
  status: CycleStatus
  startedOn: string
  expectedFrom?: string
  expectedUntil?: string
  closedOn?: string
  quantity?: number
  quantityMeasure?: string
  note?: string
  /** Kilograms that the plan promised when it was made; left out when no source says. */
  plannedKg?: { low: number; typical: number; high: number }
  /** Age of the animals when they came; mean weight of the fry when it was stocked. */
  startAgeDays?: number
  startMeanGrams?: number
  /** Why it failed or was given up. */
  closingNote?: string
}

export type StartRefusal =
  | CropRefusal
  | 'unit-occupied'
  | 'start-too-far'
  | 'expected-before-start'
  | 'expected-until-before-from'

type Start = {
  foodCode: string
  startedOn: string
  expectedFrom?: string
  expectedUntil?: string
  heightCm?: number
  /** Days to the first harvest by the sources of the food; left out = those of the crop. */
  growDays?: { low: number; high?: number }
}

type StartDecision =
  | {
      ok: true
      status: CycleStatus
      expectedFrom?: string
      expectedUntil?: string
      isHeightUnknown?: true
    }
  | { ok: false; refusal: StartRefusal }

/** A start may be written down up to a year late and planned up to a year ahead. */
const START_WITHIN_DAYS = 366

/**
 * Whether a cycle may start in a unit, and when it should give its first harvest. Dates left out
 * come from the crop's earliest and latest days to harvest; an unknown crop leaves them unknown.
 */
export function decideStart(
  unit: ProductionUnit,
  running: ProductionCycle[],
  start: Start,
  today: string,
): StartDecision {
  const crop = decideCrop(unit, start)
  if (!crop.ok) return crop
  const isOccupied = running.some(({ status }) => status === 'running')
  if (holdsOneCycle(unit.kind) && isOccupied && start.startedOn <= today) {
    return { ok: false, refusal: 'unit-occupied' }
  }
  if (Math.abs(daysBetween(today, start.startedOn)) > START_WITHIN_DAYS) {
    return { ok: false, refusal: 'start-too-far' }
  }
  const { expectedFrom, expectedUntil } = expectedWindow(start)
  if (expectedFrom !== undefined && expectedFrom < start.startedOn) {
    return { ok: false, refusal: 'expected-before-start' }
  }
  if (expectedFrom !== undefined && expectedUntil !== undefined && expectedUntil < expectedFrom) {
    return { ok: false, refusal: 'expected-until-before-from' }
  }
  return {
    ok: true,
    status: start.startedOn > today ? 'planned' : 'running',
    expectedFrom,
    expectedUntil,
    ...(crop.isHeightUnknown && { isHeightUnknown: true as const }),
  }
}

function expectedWindow(start: Start) {
  const days = start.growDays ?? daysToHarvest(start.foodCode)
  const after = (count: number | undefined) =>
    count === undefined ? undefined : addDays(start.startedOn, count)
  return {
    expectedFrom: start.expectedFrom ?? after(days?.low),
    expectedUntil: start.expectedUntil ?? after(days?.high),
  }
}

/**
 * The running cycle from which a food of a day most likely comes: the one whose expected days hold
 * it or lie nearest; undefined when none of the food is running.
 */
export function cycleOfHarvest(
  cycles: readonly ProductionCycle[],
  food: { foodId: string },
  on: string,
): ProductionCycle | undefined {
  const distance = ({ expectedFrom, expectedUntil }: ProductionCycle) => {
    if (expectedFrom === undefined) return Number.MAX_SAFE_INTEGER
    if (on < expectedFrom) return daysBetween(on, expectedFrom)
    return Math.max(0, daysBetween(expectedUntil ?? expectedFrom, on))
  }
  return cycles
    .filter((cycle) => cycle.status === 'running' && cycle.foodId === food.foodId)
    .sort((a, b) => distance(a) - distance(b) || a.startedOn.localeCompare(b.startedOn))[0]
}

export type BeginRefusal = 'cycle-not-planned' | 'start-in-the-future' | 'unit-occupied'

/** Whether a planned cycle begins on a day: what was planned is now sown, stocked or housed. */
export function decideBegin(
  unit: Pick<ProductionUnit, 'kind'>,
  cycle: Pick<ProductionCycle, 'id' | 'status' | 'startedOn'>,
  current: readonly Pick<ProductionCycle, 'id' | 'status'>[],
  begin: { startedOn: string; today: string },
): Outcome<{ laterDays: number }, BeginRefusal> {
  if (cycle.status !== 'planned') return refuse('cycle-not-planned')
  if (begin.startedOn > begin.today) return refuse('start-in-the-future')
  const isOccupied = current.some(({ id, status }) => status === 'running' && id !== cycle.id)
  if (holdsOneCycle(unit.kind) && isOccupied) return refuse('unit-occupied')
  return { ok: true, laterDays: daysBetween(cycle.startedOn, begin.startedOn) }
}

export const isEnded = ({ status }: Pick<ProductionCycle, 'status'>) =>
  status === 'closed' || status === 'failed' || status === 'given-up'

export type EndRefusal =
  | 'cycle-already-ended'
  | 'end-before-start'
  | 'end-in-the-future'
  | 'end-without-reason'

type End = { outcome: 'closed' | 'failed' | 'given-up'; closedOn: string; note?: string }

/** Whether a cycle may be closed, declared failed or given up on a day; given up only with a reason. */
export function decideEnd(
  cycle: Pick<ProductionCycle, 'status' | 'startedOn'>,
  { outcome, closedOn, note }: End,
  today: string,
): Outcome<object, EndRefusal> {
  if (isEnded(cycle)) return refuse('cycle-already-ended')
  if (outcome === 'given-up' && !note) return refuse('end-without-reason')
  if (closedOn > today) return refuse('end-in-the-future')
  const neverBegan = cycle.status === 'planned' && outcome === 'given-up'
  if (closedOn < cycle.startedOn && !neverBegan) return refuse('end-before-start')
  return { ok: true }
}

/** Share of the way to the first harvest, 0 to 1; undefined when no harvest date is expected. */
export function growthShare(cycle: ProductionCycle, today: string) {
  if (cycle.expectedFrom === undefined) return undefined
  const wholeDays = daysBetween(cycle.startedOn, cycle.expectedFrom)
  if (wholeDays <= 0) return 1
  return Math.min(1, Math.max(0, daysBetween(cycle.startedOn, today) / wholeDays))
}

/** A running cycle whose last expected day has gone by: someone should harvest, close or say why. */
export const isOverdue = (cycle: ProductionCycle, today: string) =>
  cycle.status === 'running' && cycle.expectedUntil !== undefined && cycle.expectedUntil < today
