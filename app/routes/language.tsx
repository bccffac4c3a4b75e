import { type ActionFunctionArgs, redirect, redirectDocument } from '@remix-run/node'
import { setLocale } from '#app/features/accounts/account.repository.server.ts'
import { publicRoute, safeReturnTo } from '#app/features/accounts/guard.server.ts'
import { isLocale } from '#app/i18n/format.ts'
import { rememberLocale } from '#app/i18n/locale.server.ts'
import { badRequest, readForm } from '#app/shared/http.server.ts'

export const loader = () => redirect('/')

export async function action({ context, request }: ActionFunctionArgs) {
  const person = await publicRoute(context, request)
  const form = await readForm(request)
  const locale = form.get('locale')
  if (!isLocale(locale)) throw badRequest()
  if (person) await setLocale(context.db, person.accountId, locale)
  const headers = { 'Set-Cookie': await rememberLocale(locale) }
  return redirectDocument(safeReturnTo(form.get('returnTo')), { headers })
}
