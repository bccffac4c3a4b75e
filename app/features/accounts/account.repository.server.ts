import type { Account, AccountRole, RoleToGive } from '#app/features/accounts/account.ts'
import type { Database, Tx } from '#db/database.ts'

/** For signing in: an active account with its hash. */
export const findSignIn = (db: Database, email: string) =>
  db
    .selectFrom('account')
    .where('email', '=', email)
    .where('is_active', '=', true)
    .select(['id', 'display_name as name', 'password_hash as passwordHash', 'locale'])
    .executeTakeFirst()

/** An account held until the transaction ends, so that two changes of it cannot cross. */
export const lockAccount = (tx: Tx, id: string) =>
  tx
    .selectFrom('account')
    .where('id', '=', id)
    .select(['id', 'email', 'display_name as name', 'is_active as isActive'])
    .forUpdate()
    .executeTakeFirst()

/** Undefined when the address is taken. */
export async function insertAccount(
  tx: Tx,
  account: { email: string; name: string; passwordHash: string },
) {
  const row = await tx
    .insertInto('account')
    .values({
      email: account.email,
      display_name: account.name,
      password_hash: account.passwordHash,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function setPassword(tx: Tx, id: string, passwordHash: string) {
  await tx
    .updateTable('account')
    .set({ password_hash: passwordHash })
    .where('id', '=', id)
    .execute()
}

export async function setActive(tx: Tx, id: string, isActive: boolean) {
  await tx.updateTable('account').set({ is_active: isActive }).where('id', '=', id).execute()
}

export async function setLocale(db: Database, id: string, locale: 'id' | 'en') {
  await db.updateTable('account').set({ locale }).where('id', '=', id).execute()
}

/** Undefined when the account has this role there already. */
export async function insertRole(tx: Tx, accountId: string, given: RoleToGive) {
  const row = await tx
    .insertInto('account_role')
    .values({
      account_id: accountId,
      role: given.role,
      scope: given.scope,
      institution_id: given.scope === 'institution' ? given.institutionId : null,
      region_id: given.scope === 'region' ? given.regionId : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function deleteRole(tx: Tx, roleId: string) {
  await tx.deleteFrom('account_role').where('id', '=', roleId).execute()
}

/**
 * Active accounts that manage the whole nation, held until the transaction ends. Lock these before
 * any other account, always in this order: then two removals wait in a line, never for each other.
 */
export async function lockNationalAdmins(tx: Tx) {
  await nationalAdmins(tx).forUpdate('a').execute()
  // Read again: while this waited for a lock, the transaction before it may have removed a role.
  const rows = await nationalAdmins(tx).execute()
  return rows.map(({ id }) => id)
}

const nationalAdmins = (tx: Tx) =>
  tx
    .selectFrom('account_role as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .where('r.role', '=', 'admin')
    .where('r.scope', '=', 'nation')
    .where('a.is_active', '=', true)
    .select('a.id')
    .orderBy('a.id')

/** Every account by name, with its roles. */
export async function listAccounts(db: Database): Promise<Account[]> {
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'email', 'display_name as name', 'is_active as isActive'])
    .select('created_at as createdAt')
    .orderBy('display_name')
    .orderBy('id')
    .execute()
  const roles = await allRoles(db).execute()
  return accounts.map((account) => ({
    ...account,
    roles: roles.filter(({ accountId }) => accountId === account.id),
  }))
}

export const listRolesOf = (db: Database, accountId: string): Promise<AccountRole[]> =>
  allRoles(db).where('r.account_id', '=', accountId).execute()

const allRoles = (db: Database) =>
  db
    .selectFrom('account_role as r')
    .leftJoin('institution as i', 'i.id', 'r.institution_id')
    .leftJoin('region as g', 'g.id', 'r.region_id')
    .select(['r.id', 'r.account_id as accountId', 'r.role', 'r.scope'])
    .select(['r.institution_id as institutionId', 'i.name as institutionName'])
    .select(['r.region_id as regionId', 'g.name as regionName'])
    .orderBy('r.role')
    .orderBy('r.id')
