import { createHash } from 'node:crypto'
import { ATTEMPT_LIMITS, attemptWindowStart } from '#app/features/accounts/session.ts'
import {
  countFailures,
  deleteAttemptsBefore,
  insertAttempts,
} from '#app/features/accounts/sign-in-attempt.repository.server.ts'
import type { Database } from '#db/database.ts'

/** Where a password was typed, and when. */
export type Visitor = { address: string; now: Date }

/**
 * Writes down that a password is about to be tried, before it is looked at, and says whether it
 * is one too many. Two statements, not one transaction: the second must see what others wrote
 * meanwhile, so that guesses sent at one moment count each other.
 */
export async function noteAttempt(db: Database, email: string, { address, now }: Visitor) {
  const limits = [
    { key: keyHash('pair', `${email} ${address}`), most: ATTEMPT_LIMITS.pair },
    { key: keyHash('account', email), most: ATTEMPT_LIMITS.account },
    { key: keyHash('address', address), most: ATTEMPT_LIMITS.address },
  ]
  const keys = limits.map(({ key }) => key)
  const since = attemptWindowStart(now)
  await deleteAttemptsBefore(db, since)
  const ids = await insertAttempts(db, keys, now)
  const failures = await countFailures(db, keys, since)
  return { ids, isTooMany: limits.some(({ key, most }) => (failures.get(key) ?? 0) > most) }
}

const keyHash = (kind: string, value: string) =>
  createHash('sha256').update(`${kind}:${value}`).digest('hex')
