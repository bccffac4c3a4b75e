import type { Day } from '#app/shared/day.ts'
import { sumKg } from '#app/shared/mass.ts'
import { type Outcome, refuse } from '#app/shared/refusal.ts'
import { isCauseRight, type MovementCause } from './cause.ts'

export type MovementKind = 'received' | 'issued' | 'spoilt' | 'counted' | 'reversed'

/** One change of a lot: received is above zero, issued and spoilt below, counted and reversed either way. */
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

export type MoveRefusal =
  | 'amount-too-small'
  | 'more-than-in-stock'
  | 'nothing-to-count'
  | 'not-yet-received'
  | 'moved-in-the-future'
  | 'moved-before-received'
  | 'cause-missing'

type Store = { inStockKg: number; origin: string; readyOn: Day }
type Asked = {
  kind: 'issued' | 'spoilt' | 'counted'
  kg: number
  movedOn: Day
  cause?: MovementCause
}

/**
 * The signed kilograms of a movement, and what is then left. What is issued or spoilt leaves the
 * lot, whose stock never falls below zero; a count states what is there, and the difference moves:
 * 10 kg on the books and 9.4 kg on the scale is -0.6 kg.
 */
export function decideMove(
  store: Store,
  asked: Asked,
  today: Day,
): Outcome<{ kg: number; leftKg: number }, MoveRefusal> {
  if (store.origin === 'expected') return refuse('not-yet-received')
  if (asked.movedOn > today) return refuse('moved-in-the-future')
  if (asked.movedOn < store.readyOn) return refuse('moved-before-received')
  if (!isCauseRight(asked.kind, asked.cause)) return refuse('cause-missing')
  if (asked.kind === 'counted') {
    const kg = sumKg([asked.kg, -store.inStockKg])
    return kg === 0 ? refuse('nothing-to-count') : { ok: true, kg, leftKg: asked.kg }
  }
  if (!(asked.kg >= 0.001)) return refuse('amount-too-small')
  const leftKg = sumKg([store.inStockKg, -asked.kg])
  return leftKg < 0 ? refuse('more-than-in-stock') : { ok: true, kg: -asked.kg, leftKg }
}
