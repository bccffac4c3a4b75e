import type { ProductionCycle } from '#app/features/units/production-cycle.ts'
import { addDays, type Day } from '#app/shared/day.ts'

type Standing = Pick<
  ProductionCycle,
  'startedOn' | 'expectedUntil' | 'quantity' | 'quantityMeasure'
>

/**
 * How much of a unit is in use in each week, by what runs and what is planned. A cycle that does not
 * say how many square metres it takes, or when it ends, takes all, or for ever: nobody sows on a
 * guess. Weeks as their Mondays.
 */
export function takenRoom(
  { wholeSize, measure }: { wholeSize: number; measure: 'm²' | 'ekor' },
  cycles: readonly Standing[],
  weeks: readonly Day[],
): number[] {
  return weeks.map((monday) => {
    const sunday = addDays(monday, 6)
    const standing = cycles.filter(
      ({ startedOn, expectedUntil }) =>
        startedOn <= sunday && (expectedUntil === undefined || expectedUntil >= monday),
    )
    const takenSize = standing.reduce((sum, one) => sum + (sizeOf(one, measure) ?? wholeSize), 0)
    return Math.min(wholeSize, takenSize)
  })
}

const sizeOf = ({ quantity, quantityMeasure }: Standing, measure: 'm²' | 'ekor') =>
  quantityMeasure === measure ? quantity : undefined
