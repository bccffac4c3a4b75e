import { freshnessOf } from '#app/features/supply/shelf-life.ts'
import type { Day } from '#app/shared/day.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'

export type LotOrigin = 'harvest' | 'purchase' | 'opening' | 'expected' | 'processed'

/**
 * Stock with one origin and one expiry, usable from `readyOn` to `useBy`, both included. `kg` is
 * what may still be used: the sum of its movements, or what its report promises while it is
 * only expected.
 */
export type Lot = {
  id: string
  code: string
  institutionId: string
  institutionName: string
  unitId?: string
  unitName?: string
  supplyReportId?: string
  foodId: string
  foodCode: string
  foodNameId: string
  foodNameEn: string
  origin: LotOrigin
  kg: number
  readyOn: Day
  useBy: Day
  costIdrPerKg: number
  isExample: boolean
}

export const isUsableOn = (lot: Pick<Lot, 'readyOn' | 'useBy'>, day: Day) =>
  lot.readyOn <= day && day <= lot.useBy

/** Stock on hand that must be used within two days; what is only expected has not begun to age. */
export const isExpiringSoon = (lot: Pick<Lot, 'origin' | 'useBy'>, today: Day) =>
  lot.origin !== 'expected' && freshnessOf(lot.useBy, today) === 'expiring-soon'

export type ReceiveRefusal =
  | 'amount-too-small'
  | 'lot-already-received'
  | 'report-withdrawn'
  | 'harvest-in-the-future'
  | 'already-expired'

type Expected = { origin: LotOrigin; reportStatus?: 'open' | 'lotted' | 'withdrawn' }
type Weighed = { kg: number; harvestedOn: Day; useBy: Day }

/** Whether an expected lot becomes stock, as weighed; the kilograms promised count no more. */
export function decideReceive(
  lot: Expected,
  weighed: Weighed,
  today: Day,
): Outcome<{ kg: number }, ReceiveRefusal> {
  if (lot.origin !== 'expected') return refuse('lot-already-received')
  if (lot.reportStatus === 'withdrawn') return refuse('report-withdrawn')
  if (!(weighed.kg >= 0.001)) return refuse('amount-too-small')
  if (weighed.harvestedOn > today) return refuse('harvest-in-the-future')
  if (weighed.useBy < today || weighed.useBy < weighed.harvestedOn) return refuse('already-expired')
  return { ok: true, kg: weighed.kg }
}
