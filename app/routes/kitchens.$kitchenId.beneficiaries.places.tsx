import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Empty, Page, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { actOnPlaces } from '#app/features/beneficiary-places/act-on-places.server.ts'
import { BeneficiaryLinks } from '#app/features/beneficiary-places/beneficiary-links.tsx'
import { PlaceForm } from '#app/features/beneficiary-places/place-form.tsx'
import { placeLines } from '#app/features/beneficiary-places/place-line.ts'
import { PlacePanel } from '#app/features/beneficiary-places/place-panel.tsx'
import { PlaceTable } from '#app/features/beneficiary-places/place-table.tsx'
import { readPlaceSituation } from '#app/features/beneficiary-places/read-place-situation.server.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'place.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:beneficiaries', kitchenId)
  const { actor, kitchen } = place
  const situation = await readPlaceSituation(context.db, { ...place, now: context.clock.now() })
  const chosenId = new URL(request.url).searchParams.get('place') ?? undefined
  const places = placeLines(situation)
  return {
    places,
    chosen: places.find(({ id }) => id === chosenId),
    isNew: chosenId === 'new',
    opensOn: situation.opensOn,
    home: `/kitchens/${kitchen.id}/beneficiaries`,
    mayUpdate: mayIn(actor, 'update:headcount', { institutionId: kitchen.institutionId }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'update:headcount', kitchenId)
  const sent = { form: await readForm(request), habit: await localeOf(request) }
  const now = { ...place, now: context.clock.now() }
  const acted = await actOnPlaces(context.db, place.actor, now, sent)
  if ('placeId' in acted) {
    const path = `/kitchens/${place.kitchen.id}/beneficiaries/places`
    return redirect(`${path}?place=${acted.placeId}#place`)
  }
  return acted.problem ? unprocessable(acted) : conflict(acted)
}

export default function PlacesPage() {
  const t = useTranslate()
  const { places, chosen, isNew, opensOn, home, mayUpdate } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const path = `${home}/places`
  const panel = { opensOn, answer, closeHref: path }
  return (
    <Page
      title={t('place.title')}
      subtitle={t('place.subtitle')}
      actions={<BeneficiaryLinks home={home} at="places" />}
    >
      <Problem of={answer} />
      <WithAside
        aside={
          isNew && mayUpdate ? (
            <section aria-labelledby="place-title">
              <h2 id="place-title" className="mb-3">
                {t('place.add')}
              </h2>
              <PlaceForm answer={answer} closeHref={path} />
            </section>
          ) : chosen && mayUpdate ? (
            <PlacePanel key={chosen.id} place={chosen} {...panel} />
          ) : (
            <p className="text-soft">{t('place.choose')}</p>
          )
        }
      >
        {mayUpdate && (
          <p className="mb-3">
            <ButtonLink to={`${path}?place=new`} tone={isNew ? undefined : 'go'}>
              {t('place.add')}
            </ButtonLink>
          </p>
        )}
        {places.length === 0 ? (
          <Empty>{t('place.none')}</Empty>
        ) : (
          <PlaceTable
            places={places}
            chosenId={chosen?.id}
            hrefOf={(id) => `${path}?place=${id}#place`}
          />
        )}
      </WithAside>
    </Page>
  )
}
