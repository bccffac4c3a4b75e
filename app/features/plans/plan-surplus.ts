import type { Named } from '#app/features/planning/named.ts'
import { groupBy } from '#app/shared/group-by.ts'
import { roundKg, sumKg } from '#app/shared/mass.ts'

/** A lot as the plan's problem offered it. */
export type OfferedLot = { code: string; kg: number; readyOn: string; useBy: string }

export type LotLeft = OfferedLot & { leftKg: number; expiresInPlan: boolean }

export type NamedLotLeft = LotLeft & Named

/** Below this a rest is a rounding, not a rest. */
const LEAST_KG = 0.05

/**
 * What a plan leaves of the lots it could have used, the first to expire first. A lot whose last
 * day lies within the plan is waste unless somebody finds another use for it.
 */
export function lotsLeft(
  lots: readonly OfferedLot[],
  taken: readonly { lotCode: string; kg: number }[],
  endsOn: string,
): LotLeft[] {
  const takenOf = groupBy(taken, ({ lotCode }) => lotCode)
  return lots
    .map((lot) => {
      const takenKg = sumKg((takenOf.get(lot.code) ?? []).map(({ kg }) => kg))
      return { ...lot, leftKg: roundKg(lot.kg - takenKg), expiresInPlan: lot.useBy <= endsOn }
    })
    .filter(({ leftKg }) => leftKg >= LEAST_KG)
    .sort((a, b) => a.useBy.localeCompare(b.useBy) || b.leftKg - a.leftKg)
}
