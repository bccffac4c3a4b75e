import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  redirectDocument,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Problem } from '#app/components/problem.tsx'
import { publicRoute, safeReturnTo } from '#app/features/accounts/guard.server.ts'
import { parseLogInForm } from '#app/features/accounts/log-in.form.ts'
import { logIn } from '#app/features/accounts/log-in.server.ts'
import { LoginForm } from '#app/features/accounts/login-form.tsx'
import { endSession } from '#app/features/accounts/session.server.ts'
import { rememberLocale } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'login.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const returnTo = safeReturnTo(new URL(request.url).searchParams.get('returnTo'))
  if (await publicRoute(context, request)) throw redirect(returnTo)
  return { returnTo, isDemo: context.isDemo }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const parsed = parseLogInForm(form)
  if (!parsed.ok) return unprocessable({ problem: parsed.problem })
  const visitor = { address: context.address, now: context.clock.now() }
  const result = await logIn(context.db, parsed.request, visitor)
  if (!result.ok) return conflict({ refusal: result.refusal, typed: parsed.request.email })
  await endSession(context, request)
  const headers = new Headers()
  headers.append('Set-Cookie', result.cookie(context.isSecure))
  headers.append('Set-Cookie', await rememberLocale(result.locale))
  return redirectDocument(safeReturnTo(form.get('returnTo')), { headers })
}

export default function LoginPage() {
  const t = useTranslate()
  const { returnTo, isDemo } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-[360px] py-6">
      <h1 className="mb-1">{t('login.title')}</h1>
      <p className="mb-6 text-soft">{t('app.purpose')}</p>
      <Problem of={answer} />
      <LoginForm answer={answer} returnTo={returnTo} />
      <p className="text-small text-soft">{t('login.forgotten')}</p>
      {isDemo && <p className="mt-3 text-small text-soft">{t('login.demo')}</p>}
    </div>
  )
}
