import type { Day } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'
import { addWeeks, type Week, weekOf } from '#app/shared/week.ts'

/** What was weighed on a day. */
export type Harvest = {
  cycleId: string
  foodCode: string
  foodNameId: string
  foodNameEn: string
  harvestedOn: Day
  kg: number
}

export type WeeklyHarvest = { week: Week; kg: number }

/** Kilograms a week over the last `weeks` weeks, this week last. A week without a harvest is 0: it was weighed as nothing. */
export function weeklyHarvests(
  harvests: readonly Harvest[],
  today: Day,
  weeks: number,
): WeeklyHarvest[] {
  const last = weekOf(today)
  return Array.from({ length: weeks }, (_, index) => {
    const week = addWeeks(last, index + 1 - weeks)
    const own = harvests.filter(({ harvestedOn }) => weekOf(harvestedOn) === week)
    return { week, kg: sumKg(own.map(({ kg }) => kg)) }
  })
}
