import { createHash, randomBytes } from 'node:crypto'
import type { AppLoadContext } from '@remix-run/node'
import type { Person } from '#app/features/accounts/actor.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  findPersonBySession,
  insertSession,
} from '#app/features/accounts/session.repository.server.ts'
import { SESSION_DAYS, sessionExpiresAt } from '#app/features/accounts/session.ts'
import type { Tx } from '#db/database.ts'

/** Only hashes are stored: whoever reads the table cannot sign in with it. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Behind https the `__Host-` prefix ties the cookie to this host and to https. A browser refuses
 * that prefix on plain http, which a trial on one machine uses, so there the name is plain.
 */
const cookieName = (isSecure: boolean) => (isSecure ? '__Host-lumbung' : 'lumbung')

const SECONDS_PER_DAY = 86_400

const cookieOf = (isSecure: boolean, value: string, maxAgeSeconds: number) =>
  [
    `${cookieName(isSecure)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${maxAgeSeconds}`,
    ...(isSecure ? ['Secure'] : []),
  ].join('; ')

export const endedSessionCookie = (isSecure: boolean) => cookieOf(isSecure, '', 0)

function tokenOf(request: Request, isSecure: boolean) {
  const pairs = (request.headers.get('Cookie') ?? '').split(/;\s*/)
  const prefix = `${cookieName(isSecure)}=`
  const token = pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length)
  return token && /^[\w-]{43}$/.test(token) ? token : undefined
}

/** A fresh token for a person who has just proved who they are; gives the cookie to set. */
export async function startSession(tx: Tx, accountId: string, now: Date) {
  const token = randomBytes(32).toString('base64url')
  await deleteExpiredSessions(tx, now)
  await insertSession(tx, {
    tokenHash: hashOf(token),
    accountId,
    createdAt: now,
    expiresAt: sessionExpiresAt(now),
  })
  return (isSecure: boolean) => cookieOf(isSecure, token, SESSION_DAYS * SECONDS_PER_DAY)
}

/** Ends the session that this request carries, if any. */
export async function endSession(context: AppLoadContext, request: Request) {
  const token = tokenOf(request, context.isSecure)
  if (token) await deleteSession(context.db, hashOf(token))
}

const people = new WeakMap<AppLoadContext, Promise<Person | undefined>>()

/** Who is signed in; asked once per request, however many loaders ask. */
export function findPerson(context: AppLoadContext, request: Request) {
  const known = people.get(context)
  if (known) return known
  const token = tokenOf(request, context.isSecure)
  const found = token
    ? findPersonBySession(context.db, hashOf(token), context.clock.now())
    : Promise.resolve(undefined)
  people.set(context, found)
  return found
}
