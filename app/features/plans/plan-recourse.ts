import type { Named } from '#app/features/planning/named.ts'

/** What to buy for a kitchen's day should an uncertain harvest bring only its least. Mass in kg. */
export type RecourseLine = {
  lotCode: string
  kitchenName: string
  food?: Named
  serviceOn: string
  kg: number
  /** From whom, ordered on which day at the latest; both undefined: nobody could deliver in time. */
  supplierName?: string
  orderBy?: string
}

/** How much of an uncertain lot a plan counts on, and the chance that so much comes (0 to 1). */
export type CountedLot = { lotCode: string; kg: number; chanceShare: number }

export type PlanRecourse = { lines: RecourseLine[]; counted: CountedLot[] }

/** What must be ordered first comes first; what nobody could deliver last. */
export const byOrderDay = (lines: readonly RecourseLine[]): RecourseLine[] =>
  [...lines].sort(
    (a, b) =>
      (a.orderBy ?? '9999').localeCompare(b.orderBy ?? '9999') ||
      a.serviceOn.localeCompare(b.serviceOn) ||
      b.kg - a.kg,
  )
