import { insertAccount, insertRole } from '#app/features/accounts/account.repository.server.ts'
import { type Manager, mayGive, type RoleToGive } from '#app/features/accounts/account.ts'
import { hashPassword, randomPassword } from '#app/features/accounts/password.server.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'

type Invitation = { email: string; name: string; given: RoleToGive }

/** Makes an account with its first role; the random first password leaves here once, in clear. */
export async function inviteUser(
  db: Database,
  manager: Manager,
  { email, name, given }: Invitation,
) {
  if (!mayGive(manager, given)) return refuse('beyond-your-scope')
  const password = randomPassword()
  const passwordHash = await hashPassword(password)
  return db.transaction().execute(async (tx) => {
    const id = await insertAccount(tx, { email, name, passwordHash })
    if (!id) return refuse('email-taken')
    await insertRole(tx, id, given)
    await recordAuditEvent(tx, manager, {
      verb: 'account.invited',
      subject: { kind: 'account', id },
      after: { email, name, ...given },
      ...placeOf(given),
    })
    return { ok: true as const, email, password }
  })
}

/** Where an event about this role belongs in the trail. */
export const placeOf = (given: RoleToGive) => {
  if (given.scope === 'institution') return { institutionId: given.institutionId }
  return given.scope === 'region' ? { regionId: given.regionId } : {}
}
