import { addDays, type Day, daysBetween } from '#app/shared/day.ts'
import { calibrate } from './calibration.ts'
import type { GrowingRecord, RecordedCycle } from './growing-record.ts'
import { type Spread, usualDays } from './growth-yield.ts'

/** When a cycle gives its harvest: eight cases in ten from `earliestOn` to `latestOn`. */
export type HarvestWindow = { earliestOn: Day; likelyOn: Day; latestOn: Day }

/**
 * Days from start to harvest by the crop's parameters and by how long this unit's cycles took,
 * kept within the days that the officer expects. Undefined when neither says anything.
 */
export function harvestWindow(
  record: GrowingRecord,
  cycle: RecordedCycle,
): HarvestWindow | undefined {
  const planned = plannedDays(record, cycle)
  if (!planned) return undefined
  const shares = calibrate(daysTakenShares(record), planned)
  const on = (share: number) => addDays(cycle.startedOn, Math.round(planned.typical * share))
  const { expectedFrom, expectedUntil } = cycle
  const kept = (day: Day) => {
    if (expectedFrom !== undefined && day < expectedFrom) return expectedFrom
    return expectedUntil !== undefined && day > expectedUntil ? expectedUntil : day
  }
  return {
    earliestOn: kept(on(shares.low)),
    likelyOn: kept(on(shares.typical)),
    latestOn: kept(on(shares.high)),
  }
}

function plannedDays({ facts }: GrowingRecord, cycle: RecordedCycle): Spread | undefined {
  const known = usualDays(facts)
  if (known) return known
  const { startedOn, expectedFrom, expectedUntil } = cycle
  if (expectedFrom === undefined) return undefined
  const low = Math.max(1, daysBetween(startedOn, expectedFrom))
  const high = expectedUntil === undefined ? low : daysBetween(startedOn, expectedUntil)
  return { low, typical: low, high: Math.max(low, high) }
}

/** For each finished cycle, days to its first harvest over the days planned; oldest first. */
const daysTakenShares = (record: GrowingRecord): number[] =>
  record.cycles.flatMap((cycle) => {
    const first = record.pickings.find(({ cycleId }) => cycleId === cycle.id)
    const planned = plannedDays(record, cycle)
    if (cycle.status !== 'closed' || !first || !planned) return []
    return [daysBetween(cycle.startedOn, first.on) / planned.typical]
  })
