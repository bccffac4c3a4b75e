import { type Day, daysBetween } from '#app/shared/day.ts'

/** A lot that stands for a forecast harvest which nobody has reported yet. */
export type ForecastLot = { id: string; unitId: string; foodId: string; readyOn: Day }

type Harvest = { unitId: string; foodId: string; readyOn: Day }

/** A harvest may come a day or two earlier or later than it was forecast and is the same harvest. */
const SAME_HARVEST_DAYS = 2

/** The lot that was forecast for a harvest: of its unit and food, nearest in days, within two. */
export function forecastLotFor(
  lots: readonly ForecastLot[],
  harvest: Harvest,
): ForecastLot | undefined {
  const distance = ({ readyOn }: ForecastLot) => Math.abs(daysBetween(readyOn, harvest.readyOn))
  return lots
    .filter(({ unitId, foodId }) => unitId === harvest.unitId && foodId === harvest.foodId)
    .filter((lot) => distance(lot) <= SAME_HARVEST_DAYS)
    .toSorted((a, b) => distance(a) - distance(b))[0]
}
