import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Answer } from '#app/components/form.tsx'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { GroupPicker } from '#app/features/suppliers/group-picker.tsx'
import { OfferTable } from '#app/features/suppliers/offer-table.tsx'
import { PriceForm } from '#app/features/suppliers/price-form.tsx'
import { priceFormChoices } from '#app/features/suppliers/price-form-choices.server.ts'
import { pricedGroup } from '#app/features/suppliers/priced-group.ts'
import { parsePriceForm } from '#app/features/suppliers/register-price.form.ts'
import { registerPrice } from '#app/features/suppliers/register-price.server.ts'
import { listRegionIdsOf } from '#app/features/suppliers/supplier.repository.server.ts'
import { listOffersOn } from '#app/features/suppliers/supplier-offer.repository.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'offer.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:offer')
  const today = context.clock.today(actor.timeZone)
  const group = pricedGroup(new URL(request.url).searchParams.get('group'))
  const regionIds = await listRegionIdsOf(context.db, actor.institutionIds)
  const offers = await listOffersOn(context.db, { regionIds, on: today, foodGroup: group })
  return { today, group, offers, choices: await priceFormChoices(context.db, actor, regionIds) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'change:offer')
  const parsed = parsePriceForm(await readForm(request), await localeOf(request))
  const intent = 'register'
  if (!parsed.ok) return unprocessable<Answer>({ intent, problem: parsed.problem })
  const regionIds = await listRegionIdsOf(context.db, actor.institutionIds)
  const today = context.clock.today(actor.timeZone)
  const result = await registerPrice(context.db, actor, { ...parsed.request, regionIds, today })
  if (!result.ok) return conflict<Answer>({ intent, refusal: result.refusal })
  return redirect(`/offers?group=${result.foodGroup}`)
}

export default function OffersPage() {
  const t = useTranslate()
  const { today, group, offers, choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const list = (
    <>
      <GroupPicker key={group} group={group} />
      <OfferTable offers={offers} empty={t('offer.none')} />
    </>
  )
  return (
    <Page title={t('offer.title')} subtitle={t('offer.subtitle', { day: t.date(today) })}>
      <Problem of={answer} />
      {choices ? (
        <WithAside
          aside={
            <Section title={t('offer.register')} note={t('offer.register-note')}>
              <PriceForm {...choices} today={today} answer={answer} />
            </Section>
          }
        >
          {list}
        </WithAside>
      ) : (
        list
      )}
    </Page>
  )
}
