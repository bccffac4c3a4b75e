import type { Grant, Person } from '#app/features/accounts/actor.ts'
import type { Database, Tx } from '#db/database.ts'

type Session = { tokenHash: string; accountId: string; createdAt: Date; expiresAt: Date }

export async function insertSession(tx: Tx, session: Session) {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** The active person behind a session that has not expired at `now`, with all grants. */
export async function findPersonBySession(db: Database, tokenHash: string, now: Date) {
  const account = await db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .where('a.is_active', '=', true)
    .select(['a.id as accountId', 'a.email', 'a.display_name as name', 'a.locale'])
    .executeTakeFirst()
  if (!account) return undefined
  const person: Person = { ...account, grants: await listGrants(db, account.accountId) }
  return person
}

/** Every role of an account with the institutions that it reaches. */
export async function listGrants(db: Database, accountId: string): Promise<Grant[]> {
  const rows = await db
    .selectFrom('account_role as r')
    .leftJoin('institution as i', (join) =>
      join.on((eb) =>
        eb.or([
          eb('r.scope', '=', 'nation'),
          eb('i.region_id', '=', eb.ref('r.region_id')),
          eb('i.id', '=', eb.ref('r.institution_id')),
        ]),
      ),
    )
    .where('r.account_id', '=', accountId)
    .select(['r.id', 'r.role', 'r.scope', 'r.region_id as regionId'])
    .select(['i.id as institutionId', 'i.time_zone as timeZone', 'i.region_id as homeRegionId'])
    .orderBy('r.role')
    .orderBy('i.name')
    .execute()
  return [...new Set(rows.map(({ id }) => id))].map((id) =>
    grantOf(rows.filter((row) => row.id === id)),
  )
}

type GrantRow = {
  role: Grant['role']
  scope: 'institution' | 'region' | 'nation'
  regionId: string | null
  homeRegionId: string | null
  institutionId: string | null
  timeZone: string | null
}

function grantOf(rows: GrantRow[]): Grant {
  const [first] = rows
  if (!first) throw new Error('a role without a row')
  const regions = first.scope === 'nation' ? rows.map((row) => row.homeRegionId) : [first.regionId]
  return {
    role: first.role,
    isNational: first.scope === 'nation',
    regionIds: [...new Set(regions.filter((id) => id !== null))],
    institutions: rows.flatMap(({ institutionId: id, timeZone }) =>
      id === null || timeZone === null ? [] : [{ id, timeZone }],
    ),
  }
}

export async function deleteSession(db: Database, tokenHash: string) {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

export async function deleteSessionsOf(db: Database, accountId: string) {
  await db.deleteFrom('session').where('account_id', '=', accountId).execute()
}

export async function deleteExpiredSessions(db: Database, now: Date) {
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
}
