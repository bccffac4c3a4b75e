import { createHash } from 'node:crypto'
import { findSignIn } from '#app/features/accounts/account.repository.server.ts'
import type { LogInRequest } from '#app/features/accounts/log-in.form.ts'
import { isPasswordRight } from '#app/features/accounts/password.server.ts'
import { startSession } from '#app/features/accounts/session.server.ts'
import { ATTEMPT_LIMITS, attemptWindowStart } from '#app/features/accounts/session.ts'
import {
  countFailures,
  deleteAttemptsBefore,
  insertAttempts,
  setAttemptsSuccessful,
} from '#app/features/accounts/sign-in-attempt.repository.server.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'

export type LogInRefusal = 'wrong-sign-in' | 'too-many-attempts'
type Visitor = { address: string; now: Date }

/**
 * Signs a person in. The attempt is written down before the password is looked at, so that
 * guesses sent at the same moment count each other; hashing happens outside any transaction.
 */
export async function logIn(db: Database, request: LogInRequest, visitor: Visitor) {
  const attempt = await noteAttempt(db, request.email, visitor)
  if (attempt.isTooMany) return refuse('too-many-attempts')

  const account = await findSignIn(db, request.email)
  const isRight = await isPasswordRight(account?.passwordHash, request.password)
  if (!account || !isRight) return refuse('wrong-sign-in')

  return db.transaction().execute(async (tx) => {
    await setAttemptsSuccessful(tx, attempt.ids)
    const cookie = await startSession(tx, account.id, visitor.now)
    await recordAuditEvent(
      tx,
      { accountId: account.id, name: account.name, role: 'self' },
      { verb: 'session.started', subject: { kind: 'account', id: account.id } },
    )
    return { ok: true as const, cookie, locale: account.locale }
  })
}

/** Two statements, not one transaction: the second must see what others wrote meanwhile. */
async function noteAttempt(db: Database, email: string, { address, now }: Visitor) {
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
