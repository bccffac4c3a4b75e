import type { MovementKind } from './movement.ts'

export type MovementCause = SpoilCause | CountCause
type SpoilCause =
  | 'rotten'
  | 'pests'
  | 'power-cut'
  | 'broken-pack'
  | 'past-its-day'
  | 'spilled'
  | 'other'
export type CountCause = 'weighed-wrong' | 'not-recorded' | 'missing' | 'drying' | 'other'

/** Why food spoils in a store; past its day is a cause of its own, so that planning can be judged by it. */
export const SPOIL_CAUSES: readonly SpoilCause[] = [
  'rotten',
  'pests',
  'power-cut',
  'broken-pack',
  'past-its-day',
  'spilled',
  'other',
]
/** Why a count differs from the books. */
export const COUNT_CAUSES: readonly CountCause[] = [
  'weighed-wrong',
  'not-recorded',
  'missing',
  'drying',
  'other',
]

const ALLOWED: Record<MovementKind, readonly MovementCause[]> = {
  received: [],
  issued: [],
  spoilt: SPOIL_CAUSES,
  counted: COUNT_CAUSES,
  reversed: [],
}

/** Whether a movement names its cause as it must: spoilage always does, an issue never. */
export function isCauseRight(kind: MovementKind, cause: MovementCause | undefined): boolean {
  if (cause === undefined) return kind !== 'spoilt'
  return ALLOWED[kind].includes(cause)
}
