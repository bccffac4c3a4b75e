import type { BeneficiaryPlace } from './beneficiary-place.ts'

/** Why one place gets nothing for some days, in the order in which screens list it. */
export const CLOSURE_KINDS = ['exam', 'school-break', 'holiday', 'circular', 'other'] as const
export type ClosureKind = (typeof CLOSURE_KINDS)[number]

/** Both days included. */
export type PlaceClosure = {
  id: string
  placeId: string
  placeName: string
  kind: ClosureKind
  closedFrom: string
  closedUntil: string
  reason: string
  /** The letter or circular that says so. */
  source?: string
  accountName: string
}

export type ClosureRefusal = 'no-such-place' | 'ends-before-it-starts' | 'too-late-for-that-day'

/** Decide whether a place may be closed: one of this kitchen, and no day that is already prepared. */
export function decideClosure(
  wanted: { placeId: string; closedFrom: string; closedUntil: string },
  { places, opensOn }: { places: readonly BeneficiaryPlace[]; opensOn: string },
): { ok: true } | { ok: false; refusal: ClosureRefusal } {
  if (!places.some(({ id }) => id === wanted.placeId))
    return { ok: false, refusal: 'no-such-place' }
  if (wanted.closedUntil < wanted.closedFrom) return { ok: false, refusal: 'ends-before-it-starts' }
  if (wanted.closedFrom < opensOn) return { ok: false, refusal: 'too-late-for-that-day' }
  return { ok: true }
}
