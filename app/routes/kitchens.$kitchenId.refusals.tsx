import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { mayIn } from '#app/features/accounts/actor.ts'
import { listOfferRefusals } from '#app/features/allocations/offer-refusal.repository.server.ts'
import { OfferRefusalTable } from '#app/features/allocations/offer-refusal-table.tsx'
import { parseRefuseForm } from '#app/features/allocations/refuse-offer.form.ts'
import { listOfferedLots, refuseOffer } from '#app/features/allocations/refuse-offer.server.ts'
import { RefuseOfferForm } from '#app/features/allocations/refuse-offer-form.tsx'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>((t, { kitchen }) =>
  t('offer-refusal.of', { kitchen: kitchen.name }),
)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const place = await requireMayInKitchen(context, request, 'read:lot', params.kitchenId)
  const { actor, kitchen, today } = place
  const { institutionId } = kitchen
  const mayRefuse = mayIn(actor, 'receive:lot', { institutionId })
  return {
    kitchen,
    mayRefuse,
    refusals: await listOfferRefusals(context.db, { kitchenIds: [kitchen.id] }),
    lots: mayRefuse ? await listOfferedLots(context.db, kitchen.id, today) : [],
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const place = await requireMayInKitchen(context, request, 'receive:lot', params.kitchenId)
  const { actor, kitchen, today } = place
  const parsed = parseRefuseForm(await readForm(request), await localeOf(request))
  if (!parsed.ok) return unprocessable({ intent: 'refuse', problem: parsed.problem })
  const result = await refuseOffer(context.db, actor, { ...parsed.request, kitchen, today })
  if (!result.ok) return conflict({ intent: 'refuse', refusal: result.refusal })
  return redirect(`/kitchens/${kitchen.id}/refusals`)
}

export default function KitchenRefusalsPage() {
  const t = useTranslate()
  const { kitchen, mayRefuse, refusals, lots } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const table = <OfferRefusalTable refusals={refusals} />
  return (
    <Page
      title={t('offer-refusal.of', { kitchen: kitchen.name })}
      subtitle={t('offer-refusal.subtitle')}
    >
      <Problem of={answer} />
      {mayRefuse ? (
        <WithAside
          aside={
            <Section title={t('offer-refusal.say')}>
              <RefuseOfferForm {...{ lots, answer }} />
            </Section>
          }
        >
          {table}
        </WithAside>
      ) : (
        table
      )}
    </Page>
  )
}
