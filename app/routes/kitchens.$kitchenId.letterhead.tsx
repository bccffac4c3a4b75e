import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { parseAppointForm } from '#app/features/signed-weeks/appoint-signatory.form.ts'
import { appointSignatory } from '#app/features/signed-weeks/appoint-signatory.server.ts'
import { parseLetterheadForm } from '#app/features/signed-weeks/change-letterhead.form.ts'
import { changeLetterhead } from '#app/features/signed-weeks/change-letterhead.server.ts'
import { findLetterhead } from '#app/features/signed-weeks/letterhead.repository.server.ts'
import { plainLetterhead } from '#app/features/signed-weeks/letterhead.ts'
import { LetterheadForm } from '#app/features/signed-weeks/letterhead-form.tsx'
import {
  listCandidates,
  listSignatories,
} from '#app/features/signed-weeks/signatory.repository.server.ts'
import { SignatoryForms } from '#app/features/signed-weeks/signatory-forms.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { badRequest, conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'letterhead.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const place = await requireMayInKitchen(context, request, 'change:letterhead', params.kitchenId)
  const { actor, kitchen } = place
  const { institutionId } = kitchen
  const mayAppoint = mayIn(actor, 'appoint:signatory', { institutionId })
  return {
    kitchen,
    letterhead: (await findLetterhead(context.db, institutionId)) ?? plainLetterhead(kitchen),
    signatories: await listSignatories(context.db, kitchen.id),
    candidates: mayAppoint ? await listCandidates(context.db, kitchen) : [],
    mayAppoint,
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const intent = form.get('intent')
  const permission = intent === 'appoint' ? 'appoint:signatory' : 'change:letterhead'
  const place = await requireMayInKitchen(context, request, permission, params.kitchenId)
  const { actor, kitchen } = place
  if (intent === 'appoint') {
    const parsed = parseAppointForm(form)
    if (!parsed.ok) return unprocessable({ intent, problem: parsed.problem })
    const appointed = await appointSignatory(context.db, actor, kitchen, parsed.request)
    if (!appointed.ok) return conflict({ intent, refusal: appointed.refusal })
  } else if (intent === 'letterhead') {
    const parsed = parseLetterheadForm(form)
    if (!parsed.ok) return unprocessable({ intent, problem: parsed.problem })
    await changeLetterhead(context.db, actor, kitchen, parsed.request)
  } else throw badRequest()
  return redirect(`/kitchens/${kitchen.id}/letterhead`)
}

export default function LetterheadPage() {
  const t = useTranslate()
  const { kitchen, letterhead, ...signing } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('letterhead.title')} subtitle={kitchen.institutionName}>
      <Problem of={answer} />
      <LetterheadForm kitchen={kitchen} letterhead={letterhead} answer={answer} />
      <SignatoryForms kitchen={kitchen} {...signing} answer={answer} />
    </Page>
  )
}
