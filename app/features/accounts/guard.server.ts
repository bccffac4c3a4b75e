import { type AppLoadContext, redirect } from '@remix-run/node'
import { type Actor, actAs, type Person, type Target } from '#app/features/accounts/actor.ts'
import type { Permission } from '#app/features/accounts/permission.ts'
import { findPerson } from '#app/features/accounts/session.server.ts'
import { forbidden } from '#app/shared/http.server.ts'

/**
 * The first line of every loader and action: the signed-in person as an actor with this
 * permission, or a redirect to sign-in, or 403. With a `target` the permission must reach that
 * institution or region; without one, the actor's `institutionIds` say what a list may show.
 */
export async function requireMay(
  context: AppLoadContext,
  request: Request,
  permission: Permission,
  target?: Target,
): Promise<Actor> {
  const actor = actAs(await requireAccount(context, request), permission, target)
  if (!actor) throw forbidden()
  return actor
}

/** Any signed-in person, for pages that everyone has: today, own language. */
export async function requireAccount(context: AppLoadContext, request: Request): Promise<Person> {
  const person = await findPerson(context, request)
  if (person) return person
  const { pathname, search } = new URL(request.url)
  const returnTo = request.method === 'GET' ? `${pathname}${search}` : pathname
  throw redirect(returnTo === '/' ? '/login' : `/login?returnTo=${encodeURIComponent(returnTo)}`)
}

/** For the few pages that a person without an account must reach: who it is, if anyone. */
export const publicRoute = (context: AppLoadContext, request: Request) =>
  findPerson(context, request)

/** A path of our own to come back to; anything that could leave this site becomes the home page. */
export function safeReturnTo(typed: FormDataEntryValue | null): string {
  if (typeof typed !== 'string' || !/^\/(?![/\\])[\w\-./?=&%~]*$/.test(typed)) return '/'
  return typed
}
