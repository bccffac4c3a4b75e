import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { changeStock } from '#app/features/inventory/change-stock.server.ts'
import { LotPanel } from '#app/features/inventory/lot-panel.tsx'
import { StoreLinks } from '#app/features/inventory/store-links.tsx'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { loadStore } from '#app/features/picking/load-store.server.ts'
import { StoreTables } from '#app/features/picking/store-tables.tsx'
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
  return {
    ...(await loadStore(context.db, place)),
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
  const { kitchenId, chosen, movements, may, ...store } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { today } = store
  const tables = <StoreTables {...store} chosenId={chosen?.id} />
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
