import type { Day } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'

export type MovementKind = 'received' | 'issued' | 'spoilt' | 'counted'

/** One change of a lot: received is above zero, issued and spoilt below, counted either way. */
export type Movement = {
  id: string
  lotId: string
  kind: MovementKind
  kg: number
  movedOn: Day
  reason?: string
}

/** What is left of a lot, in kg to the gram: the sum of its movements, never a stored number. */
export const stockKg = (movements: readonly Pick<Movement, 'kg'>[]) =>
  sumKg(movements.map(({ kg }) => kg))

export type IssueRefusal = 'amount-too-small' | 'more-than-in-stock'

/** The signed kilograms that leave a lot; stock never falls below zero. */
export function decideIssue(inStockKg: number, kg: number): Outcome<{ kg: number }, IssueRefusal> {
  if (!(kg >= 0.001)) return refuse('amount-too-small')
  if (sumKg([inStockKg, -kg]) < 0) return refuse('more-than-in-stock')
  return { ok: true, kg: -kg }
}

/** The difference a count found: 10 kg on the books, 9.4 kg on the scale is -0.6 kg. */
export const countedDifferenceKg = (inStockKg: number, countedKg: number) =>
  sumKg([countedKg, -inStockKg])
