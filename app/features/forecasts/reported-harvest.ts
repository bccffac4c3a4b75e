import { type Day, daysBetween } from '#app/shared/day.ts'
import type { Forecast } from './forecast.ts'
import type { KgRange } from './outcome.ts'
import { promisedRange } from './promised-range.ts'
import type { Promised } from './reliability.ts'

type Food = { foodId: string; foodNameId: string; foodNameEn: string }
type Report = Food & { id: string; kg: number; readyOn: Day; cycleId?: string }

/** What is expected of a food on a day: forecast, reported, or both, and which of them counts. */
export type HarvestToCome = Food & {
  on: Day
  /** What counts: the report as this unit's word has held, else the forecast. Left out = unknown. */
  range?: KgRange
  counts: 'report' | 'forecast'
  forecast?: Forecast
  reported?: { id: string; kg: number }
}

/** A report and a forecast up to this many days apart speak of the same harvest. */
const SAME_HARVEST_DAYS = 2

/** Whether a report speaks of the harvest that is forecast. */
function isSameHarvest(
  forecast: Forecast & { foodId: string },
  report: Omit<Report, 'foodNameId' | 'foodNameEn' | 'id' | 'kg'>,
): boolean {
  if (forecast.foodId !== report.foodId) return false
  if (forecast.reason.kind === 'cycle' && report.cycleId !== undefined) {
    return forecast.cycleId === report.cycleId
  }
  return Math.abs(daysBetween(forecast.on, report.readyOn)) <= SAME_HARVEST_DAYS
}

/**
 * Forecasts with the officer's reports beside them, by day. Whoever stood at the bed knows more
 * than a forecast, so a report counts instead of it; yet its kilograms are read as this unit's
 * reports of the food have held (docs/decisions/0046). With fewer than nine earlier reports it
 * counts as it was said. `promises`: earlier reports of the unit, oldest first.
 */
export function besideReports(
  forecasts: readonly (Forecast & Food)[],
  reports: readonly Report[],
  promises: readonly (Promised & { foodId: string })[],
): HarvestToCome[] {
  const left = [...forecasts]
  const reported = reports.map((report): HarvestToCome => {
    const at = left.findIndex((forecast) => isSameHarvest(forecast, report))
    const [forecast] = at < 0 ? [] : left.splice(at, 1)
    const { foodId, foodNameId, foodNameEn, kg, readyOn, id } = report
    const earlier = promises.filter((one) => one.foodId === foodId)
    return {
      foodId,
      foodNameId,
      foodNameEn,
      on: readyOn,
      range: promisedRange(kg, earlier) ?? { lowKg: kg, likelyKg: kg, highKg: kg },
      counts: 'report',
      forecast,
      reported: { id, kg },
    }
  })
  const forecastOnly = left.map(
    ({ foodId, foodNameId, foodNameEn, ...forecast }): HarvestToCome => ({
      foodId,
      foodNameId,
      foodNameEn,
      on: forecast.on,
      range: forecast.range,
      counts: 'forecast',
      forecast,
    }),
  )
  return [...reported, ...forecastOnly].sort(
    (a, b) => a.on.localeCompare(b.on) || a.foodNameId.localeCompare(b.foodNameId),
  )
}
