import {
  deleteRole,
  insertRole,
  listRolesOf,
  lockAccount,
  lockNationalAdmins,
} from '#app/features/accounts/account.repository.server.ts'
import {
  type AccountRole,
  type Manager,
  mayGive,
  mayManage,
  type RoleToGive,
} from '#app/features/accounts/account.ts'
import { placeOf } from '#app/features/accounts/invite-user.server.ts'
import { deleteSessionsOf } from '#app/features/accounts/session.repository.server.ts'
import { recordAuditEvent } from '#app/features/audit-trail/audit-event.repository.server.ts'
import { refuse } from '#app/shared/refusal.ts'
import type { Database } from '#db/database.ts'

type Giving = { accountId: string; given: RoleToGive }
type Taking = { accountId: string; roleId: string }

/** Gives one more role; it counts from the person's next request. */
export const giveRole = (db: Database, manager: Manager, { accountId, given }: Giving) =>
  db.transaction().execute(async (tx) => {
    if (!mayGive(manager, given)) return refuse('beyond-your-scope')
    const account = await lockAccount(tx, accountId)
    if (!account) return refuse('not-found')
    if (!mayManage(manager, await listRolesOf(tx, accountId))) return refuse('beyond-your-scope')

    const roleId = await insertRole(tx, accountId, given)
    if (!roleId) return refuse('role-already-given')
    await recordAuditEvent(tx, manager, {
      verb: 'account.role-given',
      subject: { kind: 'account', id: accountId },
      after: { ...given },
      ...placeOf(given),
    })
    return { ok: true as const }
  })

/** Takes a role back and signs the person out everywhere. */
export const takeRole = (db: Database, manager: Manager, { accountId, roleId }: Taking) =>
  db.transaction().execute(async (tx) => {
    const admins = await lockNationalAdmins(tx)
    const account = await lockAccount(tx, accountId)
    const roles = await listRolesOf(tx, accountId)
    const role = roles.find(({ id }) => id === roleId)
    if (!account || !role) return refuse('not-found')
    if (!mayManage(manager, roles)) return refuse('beyond-your-scope')
    if (isNationalAdmin(role) && isOnly(accountId, admins)) return refuse('last-admin')

    await deleteRole(tx, roleId)
    await deleteSessionsOf(tx, accountId)
    await recordAuditEvent(tx, manager, {
      verb: 'account.role-taken',
      subject: { kind: 'account', id: accountId },
      before: { role: role.role, scope: role.scope },
      ...(role.institutionId && { institutionId: role.institutionId }),
      ...(role.regionId && { regionId: role.regionId }),
    })
    return { ok: true as const }
  })

export const isNationalAdmin = ({ role, scope }: AccountRole) =>
  role === 'admin' && scope === 'nation'

/** True when nobody else of `admins` would be left. */
export const isOnly = (accountId: string, admins: readonly string[]) =>
  admins.every((id) => id === accountId)
