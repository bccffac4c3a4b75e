import { randomUUID } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import { pino } from 'pino'
import { insertAccount, insertRole } from '#app/features/accounts/account.repository.server.ts'
import type { RoleToGive } from '#app/features/accounts/account.ts'
import { hashPassword } from '#app/features/accounts/password.server.ts'
import { startSession } from '#app/features/accounts/session.server.ts'
import { createClock } from '#app/shared/clock.server.ts'
import type { Database } from '#db/database.ts'

/** Monday morning of the week that tests plan. */
export const NOW = new Date('2026-11-23T01:00:00Z')
export const PASSWORD = 'kangkung-bayam-lele'
const passwordHash = hashPassword(PASSWORD)

/** What a loader or action receives as `context`; one per request, as the server makes it. */
export function contextOf(db: Database, now = NOW): AppLoadContext {
  return {
    db,
    queue: { enqueue: async () => undefined },
    clock: createClock(now),
    log: pino({ level: 'silent' }),
    requestId: 'test',
    cspNonce: 'test',
    address: '127.0.0.1',
    isSecure: false,
    isDemo: false,
  }
}

type Fields = Record<string, string | string[]>

/** Arguments of a loader or action, as a browser with this cookie would cause them. */
export function argsOf(
  db: Database,
  cookie: string | undefined,
  { path, fields, params = {} }: { path: string; fields?: Fields; params?: Record<string, string> },
) {
  const headers = new Headers(cookie ? { Cookie: cookie } : {})
  const pairs = Object.entries(fields ?? {}).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  )
  const url = `http://127.0.0.1:3000${path}`
  const request = fields
    ? new Request(url, { method: 'POST', headers, body: new URLSearchParams(pairs) })
    : new Request(url, { headers })
  return { request, params, context: contextOf(db) }
}

/** A signed-in person: `get` and `post` give the arguments for a loader or an action. */
export async function signIn(db: Database, ...given: RoleToGive[]) {
  const email = `${randomUUID()}@lumbung.example`
  const hash = await passwordHash
  const { accountId, cookie } = await db.transaction().execute(async (tx) => {
    const accountId = await insertAccount(tx, { email, name: 'Petugas uji', passwordHash: hash })
    if (!accountId) throw new Error('the address was taken')
    for (const role of given) await insertRole(tx, accountId, role)
    const cookieOf = await startSession(tx, accountId, NOW)
    return { accountId, cookie: cookieOf(false).split(';')[0] }
  })
  return {
    accountId,
    email,
    cookie,
    get: (path: string, params?: Record<string, string>) =>
      argsOf(db, cookie, { path, ...(params && { params }) }),
    post: (path: string, fields: Fields, params?: Record<string, string>) =>
      argsOf(db, cookie, { path, fields, ...(params && { params }) }),
  }
}

/** The answer that a loader or action threw, such as a redirect or a 403. */
export async function thrownBy(work: Promise<unknown>): Promise<Response> {
  const outcome = await work.then(
    () => 'nothing was thrown',
    (thrown: unknown) => thrown,
  )
  if (outcome instanceof Response) return outcome
  throw outcome instanceof Error ? outcome : new Error(String(outcome))
}
