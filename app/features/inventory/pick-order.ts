import type { Day } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'
import { isUsableOn } from './lot.ts'

type Pickable = { id: string; code: string; kg: number; readyOn: Day; useBy: Day }

/** FEFO: what expires first goes first; then the older harvest, then the lot code. */
export const comparePickOrder = (a: Pickable, b: Pickable) =>
  compare(a.useBy, b.useBy) || compare(a.readyOn, b.readyOn) || compare(a.code, b.code)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export type Pick = { lotId: string; kg: number }

/**
 * Lots to take from for `neededKg` on a day, first expired first out, and what no lot covers.
 * Lots that are not yet ready or past their last day are left alone.
 */
export function pickForDay(lots: readonly Pickable[], day: Day, neededKg: number) {
  const picks: Pick[] = []
  let missingKg = neededKg
  for (const lot of lots.filter((one) => isUsableOn(one, day)).sort(comparePickOrder)) {
    const kg = Math.min(missingKg, lot.kg)
    if (kg <= 0) continue
    picks.push({ lotId: lot.id, kg })
    missingKg = sumKg([missingKg, -kg])
  }
  return { picks, missingKg }
}
