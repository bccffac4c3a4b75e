import { findSignIn, setPassword } from '#app/features/accounts/account.repository.server.ts'
import type { Person } from '#app/features/accounts/actor.ts'
import type { PasswordChange } from '#app/features/accounts/change-password.form.ts'
import { noteAttempt, type Visitor } from '#app/features/accounts/note-attempt.server.ts'
import { hashPassword, isPasswordRight } from '#app/features/accounts/password.server.ts'
import { deleteSessionsOf } from '#app/features/accounts/session.repository.server.ts'
import { startSession } from '#app/features/accounts/session.server.ts'
import { setAttemptsSuccessful } from '#app/features/accounts/sign-in-attempt.repository.server.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'

type Changer = { person: Person; visitor: Visitor }

/** A person's own new password: every session ends, and this browser gets a fresh one. */
export async function changePassword(db: Database, changer: Changer, change: PasswordChange) {
  const { person, visitor } = changer
  const attempt = await noteAttempt(db, person.email, visitor)
  if (attempt.isTooMany) return refuse('too-many-attempts')

  const account = await findSignIn(db, person.email)
  if (!(await isPasswordRight(account?.passwordHash, change.currentPassword))) {
    return refuse('wrong-password')
  }
  const passwordHash = await hashPassword(change.newPassword)

  return db.transaction().execute(async (tx) => {
    const { accountId: id, name } = person
    await setAttemptsSuccessful(tx, attempt.ids)
    await setPassword(tx, id, passwordHash)
    await deleteSessionsOf(tx, id)
    const cookie = await startSession(tx, id, visitor.now)
    const signer = { accountId: id, name, role: 'self' }
    await recordAuditEvent(tx, signer, {
      verb: 'account.password-changed',
      subject: { kind: 'account', id },
    })
    return { ok: true as const, cookie }
  })
}
