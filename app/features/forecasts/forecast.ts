import { addDays, type Day, daysBetween } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'
import type { Basis } from './calibration.ts'
import { type Counted, countedAnimals } from './counted-animals.ts'
import {
  type GrowingRecord,
  givingOn,
  isPickedAgain,
  knownYield,
  outcomesOf,
  type RecordedCycle,
  turnsOf,
  usualGapDays,
} from './growing-record.ts'
import { harvestWindow } from './harvest-day.ts'
import { type Expectation, expectationFrom, type KgRange, rangeFor } from './outcome.ts'
import { nextPickings, pickingWeekdays } from './picking-rhythm.ts'
import { type PondStock, pondStock, stockOn, stockWindow } from './pond-stock.ts'

/** Why we believe it: facts for the screen to say in words. */
export type ForecastReason = {
  /** 'stock': the fish of this cycle as they were last counted and weighed. */
  basis: Basis | 'stock' | 'unknown'
  kind: 'cycle' | 'picking'
  startedOn: Day
  /** Finished harvests that speak in it. */
  finished: number
  /** Of these gave nothing. */
  failed: number
  quantity?: number
  quantityMeasure?: string
  /** What was already taken from this cycle; only where a cycle is harvested once. */
  pickedKg: number
  isPlanned: boolean
  /** Its last expected day has gone by. */
  isLate: boolean
  /** What is known of the animals of this cycle; left out = nothing was written down. */
  counted?: Counted
  source?: string
  confidence?: 'low' | 'medium' | 'high'
}

/** One harvest to come. Without `range` nobody can say how much, which is not nothing. */
export type Forecast = {
  foodCode: string
  cycleId: string
  on: Day
  earliestOn: Day
  latestOn: Day
  range?: KgRange
  reason: ForecastReason
}

type Span = { today: Day; until: Day }

/**
 * Harvests of one food of one unit from `today` to `until`, both included, by day. What is growing
 * counts, and what is planned to be sown by then; ended cycles do not.
 */
export function forecastsOf(record: GrowingRecord, span: Span): Forecast[] {
  const expected = expectationFrom(outcomesOf(record), knownYield(record))
  const open = record.cycles.filter(({ status }) => status === 'running' || status === 'planned')
  const forecasts = isPickedAgain(record)
    ? open.flatMap((cycle) => pickingForecasts(record, cycle, expected, span))
    : open.flatMap((cycle) => cycleForecast(record, cycle, expected, span))
  return forecasts.toSorted((a, b) => a.on.localeCompare(b.on))
}

function cycleForecast(
  record: GrowingRecord,
  cycle: RecordedCycle,
  expected: Expectation | undefined,
  { today, until }: Span,
): Forecast[] {
  const stock = pondStock(record, cycle, today)
  const window = (stock && stockWindow(stock)) ?? harvestWindow(record, cycle)
  if (!window) return []
  const notBefore = (day: Day) => (day < today ? today : day)
  const on = notBefore(window.likelyOn)
  if (on > until) return []
  const own = record.pickings.filter(({ cycleId }) => cycleId === cycle.id)
  const pickedKg = sumKg(own.map(({ kg }) => kg))
  const standing = stock && stockOn(stock, on)
  const range =
    standing ?? (expected && lessPicked(rangeFor(expected, cycle.quantity ?? 1), pickedKg))
  if (range?.highKg === 0) return []
  return [
    {
      foodCode: record.foodCode,
      cycleId: cycle.id,
      on,
      earliestOn: notBefore(window.earliestOn),
      latestOn: notBefore(window.latestOn),
      range,
      reason: {
        ...reasonOf(record, cycle, { expected, today }),
        ...(standing && { basis: 'stock' as const }),
        pickedKg,
        isLate: window.latestOn < today,
      },
    },
  ]
}

/** What is still on the bed once part of the cycle has been taken. */
function lessPicked({ lowKg, likelyKg, highKg }: KgRange, pickedKg: number): KgRange {
  const left = (kg: number) => Math.max(0, Math.round((kg - pickedKg) * 1000) / 1000)
  return { lowKg: left(lowKg), likelyKg: left(likelyKg), highKg: left(highKg) }
}

function pickingForecasts(
  record: GrowingRecord,
  cycle: RecordedCycle,
  expected: Expectation | undefined,
  { today, until }: Span,
): Forecast[] {
  const begins = cycle.expectedFrom ?? harvestWindow(record, cycle)?.likelyOn
  const after = turnsOf(record).findLast(({ cycleId }) => cycleId === cycle.id)?.on
  if (begins === undefined && after === undefined) return []
  const gapDays = usualGapDays(record)
  const stock = pondStock(record, cycle, today)
  const days = nextPickings(
    { weekdays: pickingWeekdays(turnDays(record), turnDays(record).at(-1) ?? today), gapDays },
    {
      from: latest([today, begins ?? today, after === undefined ? today : addDays(after, 1)]),
      until: cycle.expectedUntil === undefined ? until : earliest([until, cycle.expectedUntil]),
      after,
    },
  )
  const forecasts = days.flatMap((on, index) => {
    const before = days[index - 1] ?? after
    const gap = before === undefined ? gapDays : Math.min(14, daysBetween(before, on))
    const giving = givingOn(record.facts, cycle, on)
    if (giving === 0) return []
    return {
      foodCode: record.foodCode,
      cycleId: cycle.id,
      on,
      earliestOn: on,
      latestOn: on,
      range: expected && rangeFor(expected, giving * gap),
      reason: reasonOf(record, cycle, { expected, today }),
    }
  })
  return stock ? withinStock(forecasts, stock) : forecasts
}

/** Pickings until the pond is empty: each takes at most what the ones before it left. */
function withinStock(forecasts: readonly Forecast[], stock: PondStock): Forecast[] {
  let takenKg = 0
  return forecasts.flatMap((forecast) => {
    const standing = stockOn(stock, forecast.on)
    if (!standing || !forecast.range) return [forecast]
    const left = lessPicked(standing, takenKg)
    if (left.likelyKg === 0) return []
    const { lowKg, likelyKg, highKg } = forecast.range
    const range = {
      lowKg: Math.min(lowKg, left.lowKg),
      likelyKg: Math.min(likelyKg, left.likelyKg),
      highKg: Math.min(highKg, left.highKg),
    }
    takenKg = sumKg([takenKg, range.likelyKg])
    return [{ ...forecast, range }]
  })
}

const turnDays = (record: GrowingRecord) => turnsOf(record).map(({ on }) => on)
const latest = (days: readonly Day[]) => days.toSorted().at(-1) ?? ''
const earliest = (days: readonly Day[]) => days.toSorted()[0] ?? ''

function reasonOf(
  record: GrowingRecord,
  cycle: RecordedCycle,
  { expected, today }: { expected: Expectation | undefined; today: Day },
): ForecastReason {
  const known = knownYield(record)?.yield
  return {
    basis: expected?.shares.basis ?? 'unknown',
    kind: isPickedAgain(record) ? 'picking' : 'cycle',
    startedOn: cycle.startedOn,
    finished: expected?.shares.finished ?? 0,
    failed: expected?.shares.failed ?? 0,
    quantity: cycle.quantity,
    quantityMeasure: cycle.quantityMeasure,
    pickedKg: 0,
    isPlanned: cycle.status === 'planned',
    isLate: false,
    counted: countedAnimals(record, cycle, today),
    source: known?.source,
    confidence: known?.confidence,
  }
}
