import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { listAccounts } from '#app/features/accounts/account.repository.server.ts'
import { mayManage } from '#app/features/accounts/account.ts'
import { AccountTable } from '#app/features/accounts/account-table.tsx'
import { changeAccounts } from '#app/features/accounts/change-accounts.server.ts'
import { FirstPassword } from '#app/features/accounts/first-password.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { InviteForm } from '#app/features/accounts/invite-form.tsx'
import { placesWithin } from '#app/features/accounts/places.server.ts'
import { listSeats } from '#app/features/signed-weeks/signatory.repository.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'account.users' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'manage:accounts')
  const accounts = await listAccounts(context.db)
  return {
    accounts: accounts.filter(({ roles }) => mayManage(actor, roles)),
    seats: await listSeats(context.db),
    places: await placesWithin(context.db, actor),
    timeZone: actor.timeZone,
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'manage:accounts')
  const answer = await changeAccounts(context.db, actor, await readForm(request))
  if (answer.problem) return unprocessable(answer)
  return answer.refusal ? conflict(answer) : answer
}

export default function UsersPage() {
  const t = useTranslate()
  const { accounts, seats, places, timeZone } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title={t('account.users')}
      subtitle={t('account.count', { count: accounts.length })}
      actions={
        <>
          <ButtonLink to="/admin/jobs">{t('job.title')}</ButtonLink>
          <ButtonLink to="/admin/trail">{t('trail.title')}</ButtonLink>
        </>
      }
    >
      <Problem of={answer} />
      <FirstPassword answer={answer} />
      <WithAside
        aside={
          <Section title={t('account.invite')} note={t('account.invite-hint')}>
            <InviteForm places={places} answer={answer} />
          </Section>
        }
      >
        <AccountTable {...{ accounts, seats, places, timeZone, answer }} />
      </WithAside>
    </Page>
  )
}
