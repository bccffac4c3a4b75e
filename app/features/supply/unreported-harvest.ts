import type { ProductionCycle } from '#app/features/units/production-cycle.ts'
import { addDays, type Day } from '#app/shared/day.ts'
import type { SupplyReport } from './supply-report.ts'

/** Kitchens buy two days before they cook; a report later than three days ahead comes too late to plan. */
const AHEAD_DAYS = 3

type Reported = Pick<SupplyReport, 'cycleId' | 'unitId' | 'foodId' | 'readyOn'>

/**
 * Running cycles whose first harvest lies within the next days and for which no report stands: of
 * the cycle itself, or of its unit and food on an expected day. The next harvest first.
 */
export function unreportedHarvests(
  cycles: readonly ProductionCycle[],
  reports: readonly Reported[],
  today: Day,
): ProductionCycle[] {
  const isDue = ({ expectedFrom, status }: ProductionCycle) =>
    status === 'running' &&
    expectedFrom !== undefined &&
    today <= expectedFrom &&
    expectedFrom <= addDays(today, AHEAD_DAYS)
  const isReported = (cycle: ProductionCycle) =>
    reports.some(
      ({ cycleId, unitId, foodId, readyOn }) =>
        cycleId === cycle.id ||
        (unitId === cycle.unitId &&
          foodId === cycle.foodId &&
          readyOn >= (cycle.expectedFrom ?? readyOn) &&
          readyOn <= (cycle.expectedUntil ?? readyOn)),
    )
  return cycles
    .filter((cycle) => isDue(cycle) && !isReported(cycle))
    .sort((a, b) => (a.expectedFrom ?? '').localeCompare(b.expectedFrom ?? ''))
}
