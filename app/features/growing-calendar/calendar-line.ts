import { addDays, type Day } from '#app/shared/day.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import { type Growth, weeksUntilReady } from './growth.ts'

export type LineStatus = 'proposed' | 'accepted' | 'changed' | 'declined'

/** Something to start in a unit between two days, both included. */
export type CalendarLine = {
  id: string
  unitId: string
  unitName: string
  institutionName: string
  foodId: string
  foodCode: string
  foodNameId: string
  foodNameEn: string
  startFrom: Day
  startUntil: Day
  proposedQuantity: number
  quantityMeasure: string
  readyFrom: Day
  readyUntil: Day
  lowKg: number
  likelyKg: number
  gainIdr: number
  isBeforeInputs: boolean
  status: LineStatus
  reason?: string
  actorName?: string
  quantity?: number
  startedOn?: Day
  cycleId?: string
  uses: { kitchenName: string; weekOn: Day; kg: number }[]
}

/**
 * The days between which to start for a harvest that is surely there on a Monday: kangkung of 21 to
 * 30 days wanted from Monday 28 December is sown by 28 November and is ready from 19 December on,
 * if it grows fast, and on the 28th if it grows slowly.
 */
export function startWindow(growth: Pick<Growth, 'days'>, startMonday: Day) {
  const wantedOn = addDays(startMonday, weeksUntilReady(growth) * 7)
  const startUntil = addDays(wantedOn, -growth.days.high)
  return {
    startFrom: startMonday,
    startUntil,
    readyFrom: addDays(startUntil, growth.days.low),
    readyUntil: wantedOn,
  }
}

export type LineRefusal =
  | 'line-already-decided'
  | 'line-out-of-date'
  | 'line-reason-missing'
  | 'line-unchanged'

type Asked = {
  how: 'accept' | 'change' | 'decline'
  quantity?: number
  startedOn?: Day
  reason?: string
}

/**
 * What becomes of a line: accepted as it stands, started with another amount or on another day, or
 * declined; a change or a no says why. What was proposed stays beside it.
 */
export function decideLine(
  line: Pick<CalendarLine, 'status' | 'startFrom' | 'startUntil' | 'proposedQuantity'>,
  asked: Asked,
  today: Day,
): Outcome<{ status: LineStatus; quantity?: number; startedOn?: Day }, LineRefusal> {
  if (line.status !== 'proposed') return refuse('line-already-decided')
  if (asked.how === 'decline') {
    return asked.reason ? { ok: true, status: 'declined' } : refuse('line-reason-missing')
  }
  const planned = line.startFrom > today ? line.startFrom : today
  if (asked.how === 'accept') {
    if (line.startUntil < today) return refuse('line-out-of-date')
    return {
      ok: true,
      status: 'accepted',
      quantity: line.proposedQuantity,
      startedOn: planned,
    }
  }
  const quantity = asked.quantity ?? line.proposedQuantity
  const startedOn = asked.startedOn ?? planned
  if (quantity === line.proposedQuantity && startedOn === planned) return refuse('line-unchanged')
  if (!asked.reason) return refuse('line-reason-missing')
  return { ok: true, status: 'changed', quantity, startedOn }
}

/** This week's and next week's starts first, then the rest of the calendar. */
export const startsSoon = ({ startFrom }: Pick<CalendarLine, 'startFrom'>, monday: Day) =>
  startFrom < addDays(monday, 14)
