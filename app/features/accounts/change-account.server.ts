import {
  listRolesOf,
  lockAccount,
  lockNationalAdmins,
  setActive,
  setPassword,
} from '#app/features/accounts/account.repository.server.ts'
import { type Manager, mayManage } from '#app/features/accounts/account.ts'
import { isNationalAdmin, isOnly } from '#app/features/accounts/change-role.server.ts'
import { hashPassword, randomPassword } from '#app/features/accounts/password.server.ts'
import { deleteSessionsOf } from '#app/features/accounts/session.repository.server.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Database, Tx } from '#db/database.ts'

type Change = { accountId: string }

/** A new random password, shown once; every session of the account ends. */
export async function resetPassword(db: Database, manager: Manager, { accountId }: Change) {
  const password = randomPassword()
  const passwordHash = await hashPassword(password)
  return db.transaction().execute(async (tx) => {
    const found = await lockManaged(tx, manager, accountId)
    if (!found.ok) return found
    await setPassword(tx, accountId, passwordHash)
    await deleteSessionsOf(tx, accountId)
    await recordAuditEvent(tx, manager, {
      verb: 'account.password-reset',
      subject: { kind: 'account', id: accountId },
    })
    return { ok: true as const, email: found.account.email, password }
  })
}

/** Closes an account and ends its sessions; nothing that it signed is touched. */
export const closeAccount = (db: Database, manager: Manager, { accountId }: Change) =>
  db.transaction().execute(async (tx) => {
    const admins = await lockNationalAdmins(tx)
    const found = await lockManaged(tx, manager, accountId)
    if (!found.ok) return found
    if (found.roles.some(isNationalAdmin) && isOnly(accountId, admins)) return refuse('last-admin')
    await deleteSessionsOf(tx, accountId)
    return setState(tx, manager, accountId, false)
  })

export const reopenAccount = (db: Database, manager: Manager, { accountId }: Change) =>
  db.transaction().execute(async (tx) => {
    const found = await lockManaged(tx, manager, accountId)
    return found.ok ? setState(tx, manager, accountId, true) : found
  })

async function lockManaged(tx: Tx, manager: Manager, accountId: string) {
  const account = await lockAccount(tx, accountId)
  if (!account) return refuse('not-found')
  const roles = await listRolesOf(tx, accountId)
  if (!mayManage(manager, roles)) return refuse('beyond-your-scope')
  return { ok: true as const, account, roles }
}

async function setState(tx: Tx, manager: Manager, accountId: string, isActive: boolean) {
  await setActive(tx, accountId, isActive)
  await recordAuditEvent(tx, manager, {
    verb: isActive ? 'account.reopened' : 'account.closed',
    subject: { kind: 'account', id: accountId },
    before: { isActive: !isActive },
    after: { isActive },
  })
  return { ok: true as const }
}
