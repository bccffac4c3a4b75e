import { type ActionFunctionArgs, redirect, redirectDocument } from '@remix-run/node'
import { publicRoute } from '#app/features/accounts/guard.server.ts'
import { logOutEverywhere } from '#app/features/accounts/log-out.server.ts'
import { endedSessionCookie, endSession } from '#app/features/accounts/session.server.ts'
import { readForm } from '#app/shared/http.server.ts'

export const loader = () => redirect('/')

export async function action({ context, request }: ActionFunctionArgs) {
  const person = await publicRoute(context, request)
  const form = await readForm(request)
  if (person && form.get('intent') === 'everywhere') await logOutEverywhere(context.db, person)
  await endSession(context, request)
  const headers = {
    'Set-Cookie': endedSessionCookie(context.isSecure),
    'Clear-Site-Data': '"cache"',
  }
  return redirectDocument('/login', { headers })
}
