/** The only clock of the solver: seconds since the start, and whether the time is up. */
export type Clock = { seconds(): number; isLate(): boolean; left(): number }

export function startClock(limitSeconds: number, alreadySeconds = 0): Clock {
  const startedAt = performance.now() - alreadySeconds * 1000
  const seconds = () => (performance.now() - startedAt) / 1000
  return {
    seconds,
    isLate: () => seconds() >= limitSeconds,
    left: () => Math.max(0, limitSeconds - seconds()),
  }
}

/** The same clock with an earlier end. */
export const until = (clock: Clock, limitSeconds: number): Clock => ({
  seconds: clock.seconds,
  isLate: () => clock.isLate() || clock.seconds() >= limitSeconds,
  left: () => Math.max(0, Math.min(clock.left(), limitSeconds - clock.seconds())),
})
