/** A sign-in lasts two weeks: long enough for a phone in the field, then it asks again. */
export const SESSION_DAYS = 14
const MS_PER_DAY = 86_400_000

export const sessionExpiresAt = (now: Date): Date =>
  new Date(now.getTime() + SESSION_DAYS * MS_PER_DAY)

/** Failed sign-ins within this window are counted. */
const ATTEMPT_WINDOW_MINUTES = 15

/**
 * How many failures are borne in the window, by what is counted. The pair of account and
 * address is narrow; the account alone is wide, so that a stranger cannot lock a person out
 * with a few guesses; an address alone is wide, because a whole prison shares one.
 */
export const ATTEMPT_LIMITS = { pair: 8, account: 60, address: 120 } as const

export const attemptWindowStart = (now: Date): Date =>
  new Date(now.getTime() - ATTEMPT_WINDOW_MINUTES * 60_000)
