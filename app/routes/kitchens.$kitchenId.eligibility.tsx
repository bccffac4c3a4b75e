import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { parseAssessForm } from '#app/features/kitchens/assess-eligibility.form.ts'
import { assessEligibility } from '#app/features/kitchens/assess-eligibility.server.ts'
import { EligibilityChecklist } from '#app/features/kitchens/eligibility-checklist.tsx'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { readEligibility } from '#app/features/kitchens/read-eligibility.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import '#app/i18n/words/kitchens.ts'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'eligibility.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:kitchen', kitchenId)
  const { actor, kitchen, today } = place
  const eligibility = (await readEligibility(context.db, [kitchen.id], today)).get(kitchen.id)
  const { institutionId } = kitchen
  const asked = new URL(request.url).searchParams.get('answer') ?? undefined
  return { eligibility, asked, today, mayAssess: mayIn(actor, 'assess:kitchen', { institutionId }) }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'assess:kitchen', kitchenId)
  const parsed = parseAssessForm(await readForm(request))
  if (!parsed.ok) return unprocessable({ problem: parsed.problem })
  const result = await assessEligibility(context.db, place.actor, place, parsed.request)
  if (!result.ok) return conflict({ refusal: result.refusal })
  return redirect(`/kitchens/${place.kitchen.id}/eligibility`)
}

export default function EligibilityPage() {
  const t = useTranslate()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('eligibility.title')}>
      <Problem of={answer} />
      <EligibilityChecklist {...useLoaderData<typeof loader>()} answer={answer} />
    </Page>
  )
}
