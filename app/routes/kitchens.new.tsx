import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, Proof } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { listInstitutions } from '#app/features/institutions/institution.repository.server.ts'
import { parseKitchenForm } from '#app/features/kitchens/register-kitchen.form.ts'
import { registerKitchen } from '#app/features/kitchens/register-kitchen.server.ts'
import { RegisterKitchenForm } from '#app/features/kitchens/register-kitchen-form.tsx'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, forbidden, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'kitchen.register' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'register:kitchen')
  const ids = actor.isNational ? undefined : actor.institutionIds
  const institutions = await listInstitutions(context.db, ids)
  return { institutions: institutions.map(({ id, name }) => ({ id, name })) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'register:kitchen')
  const parsed = parseKitchenForm(await readForm(request), await localeOf(request))
  if (!parsed.ok) return unprocessable({ intent: 'register', problem: parsed.problem })
  const { institutionId } = parsed.request
  if (!mayIn(actor, 'register:kitchen', { institutionId })) throw forbidden()
  const result = await registerKitchen(context.db, actor, parsed.request)
  if (!result.ok) return conflict({ intent: 'register', refusal: result.refusal })
  return redirect(`/kitchens/${result.kitchenId}/eligibility`)
}

export default function NewKitchenPage() {
  const t = useTranslate()
  const { institutions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('kitchen.register')}>
      <Problem of={answer} />
      <Proof>{t('kitchen.register-note')}</Proof>
      <RegisterKitchenForm institutions={institutions} answer={answer} />
    </Page>
  )
}
