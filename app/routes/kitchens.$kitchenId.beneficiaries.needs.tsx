import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { listDietaryNeeds } from '#app/features/beneficiaries/dietary-need.repository.server.ts'
import { BeneficiaryLinks } from '#app/features/beneficiary-places/beneficiary-links.tsx'
import { parseIdForm } from '#app/features/beneficiary-places/change-places.form.ts'
import { NeedForm } from '#app/features/beneficiary-places/need-form.tsx'
import { NeedTable } from '#app/features/beneficiary-places/need-table.tsx'
import { placeLines } from '#app/features/beneficiary-places/place-line.ts'
import { readPlaceSituation } from '#app/features/beneficiary-places/read-place-situation.server.ts'
import { parseNeedForm } from '#app/features/beneficiary-places/record-need.form.ts'
import { endNeed, recordNeed } from '#app/features/beneficiary-places/record-need.server.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'dietary-need.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:beneficiaries', kitchenId)
  const { actor, kitchen } = place
  const situation = await readPlaceSituation(context.db, { ...place, now: context.clock.now() })
  return {
    needs: await listDietaryNeeds(context.db, kitchen.id, situation.opensOn),
    places: placeLines(situation),
    home: `/kitchens/${kitchen.id}/beneficiaries`,
    mayUpdate: mayIn(actor, 'update:headcount', { institutionId: kitchen.institutionId }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'update:headcount', kitchenId)
  const form = await readForm(request)
  const now = { ...place, now: context.clock.now() }
  const home = `/kitchens/${place.kitchen.id}/beneficiaries/needs`
  if (form.get('intent') === 'end') {
    const parsed = parseIdForm(form)
    if (!parsed.ok) return unprocessable({ intent: 'end', problem: parsed.problem })
    const ended = await endNeed(context.db, place.actor, now, parsed.request.id)
    return ended.ok ? redirect(home) : conflict({ intent: 'end', refusal: ended.refusal })
  }
  const parsed = parseNeedForm(form, await localeOf(request))
  if (!parsed.ok) return unprocessable({ intent: 'record', problem: parsed.problem })
  const result = await recordNeed(context.db, place.actor, now, parsed.request)
  return result.ok ? redirect(home) : conflict({ intent: 'record', refusal: result.refusal })
}

export default function NeedsPage() {
  const t = useTranslate()
  const { needs, places, home, mayUpdate } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title={t('dietary-need.title')}
      subtitle={t('dietary-need.subtitle')}
      actions={<BeneficiaryLinks home={home} at="needs" />}
    >
      <Problem of={answer} />
      <WithAside
        aside={
          mayUpdate && (
            <section aria-labelledby="need-title">
              <h2 id="need-title" className="mb-3">
                {t('dietary-need.add')}
              </h2>
              <NeedForm key={needs.length} places={places} answer={answer} />
            </section>
          )
        }
      >
        <NeedTable needs={needs} mayUpdate={mayUpdate} />
        <p className="mt-4 max-w-[80ch] text-small text-soft">{t('dietary-need.source')}</p>
      </WithAside>
    </Page>
  )
}
