/**
 * The only clock of the solver. `endsAtMs` is a moment of the wall clock, so that threads can share
 * it: each starts its own clock with the same end.
 */
export type Clock = {
  endsAtMs: number
  /** Seconds since the start. */
  seconds(): number
  isLate(): boolean
  /** Seconds to the end. */
  left(): number
}

export function clockUntil(endsAtMs: number): Clock {
  const startedAtMs = Date.now()
  return {
    endsAtMs,
    seconds: () => (Date.now() - startedAtMs) / 1000,
    isLate: () => Date.now() >= endsAtMs,
    left: () => Math.max(0, (endsAtMs - Date.now()) / 1000),
  }
}

export const startClock = (limitSeconds: number): Clock =>
  clockUntil(Date.now() + limitSeconds * 1000)

/** The same clock with an end that comes after a share of what is left. */
export function shareOf(clock: Clock, share: number): Clock {
  const endsAtMs = clock.endsAtMs - clock.left() * (1 - share) * 1000
  return { ...clockUntil(endsAtMs), seconds: clock.seconds }
}
