import { addDays, daysBetween } from '#app/shared/day.ts'

/** Last good day: `shelfLifeDays` after the day the food is ready, both days usable. */
export const defaultUseBy = (readyOn: string, shelfLifeDays: number) =>
  addDays(readyOn, shelfLifeDays)

/** Days left, today included as day 0; below 0 when the food has expired. */
export const daysLeft = (useBy: string, today: string) => daysBetween(today, useBy)

export type Freshness = 'expired' | 'expiring-soon' | 'good'

/** Soon is within two days: food is bought and prepared two days before it is served. */
const SOON_DAYS = 2

export function freshnessOf(useBy: string, today: string): Freshness {
  const left = daysLeft(useBy, today)
  if (left < 0) return 'expired'
  return left <= SOON_DAYS ? 'expiring-soon' : 'good'
}
