import { type Day, daysBetween } from '#app/shared/day.ts'
import type { Forecast } from './forecast.ts'
import type { GrowingRecord } from './growing-record.ts'

type Reported = { foodId: string; readyOn: Day; cycleId?: string }

/** A word of the officer up to this many days from a forecast is about the same harvest. */
const SAME_HARVEST_DAYS = 2

/**
 * Forecasts that a plan may count on by themselves: what grows already, of which the amount is
 * known, and about which the officer has neither reported nor called anything off.
 */
export function unreportedForecasts(
  record: GrowingRecord & { foodId: string },
  forecasts: readonly Forecast[],
  reports: readonly Reported[],
): (Forecast & { range: NonNullable<Forecast['range']> })[] {
  const said = [
    ...reports.filter(({ foodId }) => foodId === record.foodId),
    ...record.missed.map(({ on, cycleId }) => ({ readyOn: on, cycleId })),
  ]
  const isSpokenOf = ({ on, cycleId, reason }: Forecast) =>
    said.some((one) =>
      reason.kind === 'cycle' && one.cycleId !== undefined
        ? one.cycleId === cycleId
        : Math.abs(daysBetween(one.readyOn, on)) <= SAME_HARVEST_DAYS,
    )
  return forecasts.flatMap((forecast) => {
    const { range, reason } = forecast
    if (!range || reason.isPlanned || isSpokenOf(forecast)) return []
    return [{ ...forecast, range }]
  })
}
