import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, Proof, Section, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { changeStock } from '#app/features/inventory/change-stock.server.ts'
import { kitchenLots } from '#app/features/inventory/kitchen-lots.server.ts'
import { isExpiringSoon } from '#app/features/inventory/lot.ts'
import { LotPanel } from '#app/features/inventory/lot-panel.tsx'
import { ForeignLots, LotTable } from '#app/features/inventory/lot-table.tsx'
import { StoreLinks } from '#app/features/inventory/store-links.tsx'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { ExpiringTable } from '#app/features/picking/expiring-table.tsx'
import { listPlannedKg } from '#app/features/picking/picking.repository.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'lot.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const { actor, kitchen, today } = await requireMayInKitchen(
    context,
    request,
    'read:lot',
    kitchenId,
  )
  const { institutionId } = kitchen
  const chosenId = new URL(request.url).searchParams.get('lot') ?? undefined
  const place = { kitchenId: kitchen.id, institutionId, today, chosenId }
  const store = await kitchenLots(context.db, place)
  const soon = store.own.filter((lot) => isExpiringSoon(lot, today))
  return {
    kitchenId: kitchen.id,
    ...store,
    soon,
    planned: await listPlannedKg(
      context.db,
      soon.map(({ id }) => id),
      today,
    ),
    today,
    may: {
      receive: mayIn(actor, 'receive:lot', { institutionId }),
      move: mayIn(actor, 'count:stock', { institutionId }),
    },
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const intent = form.get('intent') === 'receive' ? 'receive' : 'move'
  const permission = intent === 'receive' ? 'receive:lot' : 'count:stock'
  const { actor, kitchen, today } = await requireMayInKitchen(
    context,
    request,
    permission,
    params.kitchenId,
  )
  const locale = await localeOf(request)
  const answer = await changeStock(context.db, actor, form, { today, locale, intent })
  if ('problem' in answer) return unprocessable(answer)
  if ('refusal' in answer) return conflict(answer)
  return redirect(`/kitchens/${kitchen.id}/lots?lot=${answer.lotId}`)
}

export default function KitchenLotsPage() {
  const t = useTranslate()
  const {
    soon,
    planned,
    kitchenId,
    days,
    own,
    others,
    expired,
    expiring,
    chosen,
    movements,
    today,
    may,
  } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const shared = { days, today, chosenId: chosen?.id }
  const tables = (
    <>
      <Proof tone={expiring.lots > 0 ? 'warning' : undefined}>
        {expiring.lots > 0
          ? t('lot.expiring', { count: expiring.lots, kg: t.kg(expiring.kg) })
          : t('lot.all-good')}
      </Proof>
      <ExpiringTable lots={soon} planned={planned} />
      {expired.length > 0 && (
        <Section title={t('lot.expired')} note={t('lot.expired-note')}>
          <LotTable caption={t('lot.expired')} lots={expired} {...shared} empty="" />
        </Section>
      )}
      <Section title={t('lot.own')}>
        <LotTable caption={t('lot.own')} lots={own} {...shared} empty={t('lot.none')} />
      </Section>
      <ForeignLots lots={others} {...shared} />
    </>
  )
  return (
    <Page
      title={t('lot.title')}
      subtitle={t('lot.subtitle')}
      actions={<StoreLinks kitchenId={kitchenId} />}
    >
      <Problem of={answer} />
      {chosen ? (
        <WithAside
          aside={<LotPanel key={chosen.id} lot={chosen} {...{ movements, today, may, answer }} />}
        >
          {tables}
        </WithAside>
      ) : (
        tables
      )}
    </Page>
  )
}
