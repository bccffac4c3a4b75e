import { type Outcome, refuse } from '#app/shared/refusal.ts'
import { POSITIONS, type Position } from './signing.ts'

export type Signatory = { position: Position; accountId: string }

export type AppointRefusal = 'may-not-sign-here' | 'holds-the-other-position' | 'already-appointed'

/** Decide who signs in a position from now on: somebody who may, and not in both at once. */
export function decideAppointment(
  wanted: { position: Position; accountId?: string },
  situation: { signatories: readonly Signatory[]; candidates: readonly { id: string }[] },
): Outcome<object, AppointRefusal> {
  const { position, accountId } = wanted
  const { signatories, candidates } = situation
  const holder = signatories.find((one) => one.position === position)
  if (holder?.accountId === accountId) return refuse('already-appointed')
  if (accountId === undefined) return { ok: true }
  if (!candidates.some(({ id }) => id === accountId)) return refuse('may-not-sign-here')
  const others = POSITIONS.filter((one) => one !== position)
  const holdsOther = signatories.some(
    (one) => one.accountId === accountId && others.includes(one.position),
  )
  return holdsOther ? refuse('holds-the-other-position') : { ok: true }
}
