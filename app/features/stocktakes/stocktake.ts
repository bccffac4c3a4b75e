import type { CountCause } from '#app/features/inventory/cause.ts'
import type { StoredAt } from '#app/features/inventory/storage.ts'
import { sumKg } from '#app/shared/mass.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'

/** One lot of a count: what the books say, and what was counted, if it was. */
export type CountLine = StoredAt & {
  lotId: string
  code: string
  foodNameId: string
  foodNameEn: string
  useBy: string
  bookKg: number
  countedKg?: number
  reason?: CountCause
}

/** Above zero: more was there than the books say. */
export const varianceKg = ({ bookKg, countedKg }: Pick<CountLine, 'bookKg' | 'countedKg'>) =>
  countedKg === undefined ? undefined : sumKg([countedKg, -bookKg])

/** A scale in a store reads to 50 g; a smaller difference needs no reason. */
const SCALE_KG = 0.05

/** Whether a difference is large enough that a person must say why. */
export const asksReason = (line: Pick<CountLine, 'bookKg' | 'countedKg'>) =>
  Math.abs(varianceKg(line) ?? 0) > SCALE_KG

export type StocktakeRefusal =
  | 'stocktake-ended'
  | 'nothing-counted'
  | 'reason-missing'
  | 'stock-moved-meanwhile'

type Confirmed = { adjustments: { lotId: string; kg: number; reason?: CountCause }[] }

/**
 * The movements that a count causes. Lots that nobody counted stay as they are: not counted is not
 * zero. `seenBookKg` is what the person saw beside each count; if stock moved since, they look again.
 */
export function decideConfirm(
  stocktake: { status: 'counting' | 'confirmed' | 'cancelled' },
  lines: readonly CountLine[],
  seenBookKg: ReadonlyMap<string, number>,
): Outcome<Confirmed, StocktakeRefusal> {
  if (stocktake.status !== 'counting') return refuse('stocktake-ended')
  const counted = lines.filter(({ countedKg }) => countedKg !== undefined)
  if (counted.length === 0) return refuse('nothing-counted')
  if (counted.some(({ lotId, bookKg }) => seenBookKg.get(lotId) !== bookKg)) {
    return refuse('stock-moved-meanwhile')
  }
  if (counted.some((line) => asksReason(line) && !line.reason)) return refuse('reason-missing')
  return {
    ok: true,
    adjustments: counted.flatMap((line) => {
      const kg = varianceKg(line) ?? 0
      return kg === 0
        ? []
        : [{ lotId: line.lotId, kg, ...(line.reason && { reason: line.reason }) }]
    }),
  }
}

/** What a count found, in sum: how many lots, how much less and how much more, in kg. */
export function countSummary(lines: readonly CountLine[]) {
  const variances = lines.flatMap((line) => varianceKg(line) ?? [])
  return {
    counted: variances.length,
    all: lines.length,
    lessKg: sumKg(variances.filter((kg) => kg < 0)),
    moreKg: sumKg(variances.filter((kg) => kg > 0)),
  }
}
