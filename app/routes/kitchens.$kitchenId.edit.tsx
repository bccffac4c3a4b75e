import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { kitchenFields } from '#app/features/kitchens/kitchen-fields.server.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { parseKitchenForm } from '#app/features/kitchens/register-kitchen.form.ts'
import { changeKitchen } from '#app/features/kitchens/register-kitchen.server.ts'
import { RegisterKitchenForm } from '#app/features/kitchens/register-kitchen-form.tsx'
import { localeOf, translateFor } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'kitchen.change' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const { kitchen } = await requireMayInKitchen(context, request, 'register:kitchen', kitchenId)
  const t = translateFor(await localeOf(request))
  const { institutionId, institutionName } = kitchen
  return {
    now: await kitchenFields(context.db, kitchen, t),
    institutions: [{ id: institutionId, name: institutionName }],
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'register:kitchen', kitchenId)
  const parsed = parseKitchenForm(await readForm(request), await localeOf(request))
  if (!parsed.ok) return unprocessable({ intent: 'register', problem: parsed.problem })
  const { actor, kitchen } = place
  const result = await changeKitchen(context.db, actor, kitchen, parsed.request)
  if (!result.ok) return conflict({ intent: 'register', refusal: result.refusal })
  return redirect(`/kitchens/${kitchen.id}/eligibility`)
}

export default function EditKitchenPage() {
  const t = useTranslate()
  const { now, institutions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('kitchen.change')}>
      <Problem of={answer} />
      <RegisterKitchenForm {...{ institutions, now, answer }} />
    </Page>
  )
}
