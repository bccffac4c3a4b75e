import type { Day } from '#app/shared/day.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'

export type CrateMark = 'food' | 'pens'
export type CrateLoad = 'food' | 'waste' | 'feed' | 'manure'
export type CratePlace = 'kitchen' | 'waste-point' | 'pens' | 'beds'
export const CRATE_LOADS = ['food', 'waste', 'feed', 'manure'] as const
export const CRATE_PLACES = ['kitchen', 'waste-point', 'pens', 'beds'] as const

export type Crate = {
  id: string
  institutionId: string
  institutionName: string
  code: string
  mark: CrateMark
  markedOn: Day
  lastTrip?: { carries: CrateLoad; goesTo: CratePlace; carriedOn: Day }
}

export type TripRefusal =
  | 'crate-of-pens-to-kitchen'
  | 'waste-to-kitchen'
  | 'trip-in-the-future'
  | 'trip-before-mark'

type Trip = { carries: CrateLoad; goesTo: CratePlace; carriedOn: Day }

/**
 * Whether a crate may go, and the mark it carries from then on. Goods go one way, from the kitchen to
 * the waste point to the pens and beds; a kitchen may not stand near pens (Kepka BGN 63/2025), and
 * what was there comes back with the crates. So a crate that once carried waste, feed or manure, or
 * stood at the waste point, in the pens or on the beds with them, is a crate of the pens for good.
 */
export function decideTrip(
  crate: Pick<Crate, 'mark' | 'markedOn'>,
  trip: Trip,
  today: Day,
): Outcome<{ mark: CrateMark }, TripRefusal> {
  if (trip.carriedOn > today) return refuse('trip-in-the-future')
  if (trip.carriedOn < crate.markedOn) return refuse('trip-before-mark')
  if (trip.goesTo === 'kitchen' || trip.carries === 'food') {
    if (crate.mark === 'pens') return refuse('crate-of-pens-to-kitchen')
    if (trip.carries !== 'food') return refuse('waste-to-kitchen')
  }
  const isClean = trip.carries === 'food' && (trip.goesTo === 'kitchen' || trip.goesTo === 'beds')
  return { ok: true, mark: isClean ? crate.mark : 'pens' }
}
