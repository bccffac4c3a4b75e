import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button.tsx'
import { TextField } from '#app/components/field.tsx'
import { PostForm } from '#app/components/form.tsx'
import { Page, Proof, Section } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { listRolesOf } from '#app/features/accounts/account.repository.server.ts'
import { parseChangePasswordForm } from '#app/features/accounts/change-password.form.ts'
import { changePassword } from '#app/features/accounts/change-password.server.ts'
import { requireAccount, requireMay } from '#app/features/accounts/guard.server.ts'
import { RoleList } from '#app/features/accounts/role-list.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'account.own' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { accountId, email, name } = await requireAccount(context, request)
  const isChanged = new URL(request.url).searchParams.has('changed')
  return { email, name, isChanged, roles: await listRolesOf(context.db, accountId) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { person } = await requireMay(context, request, 'change:own-account')
  const parsed = parseChangePasswordForm(await readForm(request))
  if (!parsed.ok) return unprocessable({ problem: parsed.problem })
  const visitor = { address: context.address, now: context.clock.now() }
  const result = await changePassword(context.db, { person, visitor }, parsed.request)
  if (!result.ok) return conflict({ refusal: result.refusal })
  const headers = { 'Set-Cookie': result.cookie(context.isSecure) }
  return redirect('/account?changed', { headers })
}

export default function AccountPage() {
  const t = useTranslate()
  const { email, name, roles, isChanged } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={name} subtitle={email}>
      <Problem of={answer} />
      {isChanged && !answer && <Proof>{t('account.password-changed')}</Proof>}
      <Section title={t('account.roles')}>
        <RoleList roles={roles} />
      </Section>
      <Section title={t('account.change-password')} note={t('account.change-password-note')}>
        <PostForm answer={answer} className="max-w-[360px]">
          <input
            type="text"
            name="username"
            autoComplete="username"
            value={email}
            readOnly
            hidden
          />
          <TextField
            name="currentPassword"
            type="password"
            label={t('account.current-password')}
            autoComplete="current-password"
          />
          <TextField
            name="newPassword"
            type="password"
            label={t('account.new-own-password')}
            hint={t('field.password-too-short')}
            autoComplete="new-password"
          />
          <Button>{t('do.save')}</Button>
        </PostForm>
      </Section>
      <Section title={t('logout.everywhere')} note={t('logout.everywhere-note')}>
        <Form method="post" action="/logout">
          <input type="hidden" name="intent" value="everywhere" />
          <Button>{t('logout.everywhere')}</Button>
        </Form>
      </Section>
    </Page>
  )
}
