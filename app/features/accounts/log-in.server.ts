import { findSignIn } from '#app/features/accounts/account.repository.server.ts'
import type { LogInRequest } from '#app/features/accounts/log-in.form.ts'
import { noteAttempt, type Visitor } from '#app/features/accounts/note-attempt.server.ts'
import { isPasswordRight } from '#app/features/accounts/password.server.ts'
import { startSession } from '#app/features/accounts/session.server.ts'
import { setAttemptsSuccessful } from '#app/features/accounts/sign-in-attempt.repository.server.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'

/** Signs a person in; hashing happens outside any transaction. */
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
