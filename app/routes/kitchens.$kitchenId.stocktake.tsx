import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { actOnStocktake } from '#app/features/stocktakes/act-on-stocktake.server.ts'
import {
  findCounting,
  listCountLines,
  listEnded,
} from '#app/features/stocktakes/stocktake.repository.server.ts'
import { StocktakeView } from '#app/features/stocktakes/stocktake-view.tsx'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { readForm } from '#app/shared/http.server.ts'

export const handle = { title: 'stocktake.title' }

const PAST = 6

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const { actor, kitchen } = await requireMayInKitchen(context, request, 'read:lot', kitchenId)
  const { db } = context
  const { institutionId } = kitchen
  const counting = await findCounting(db, institutionId)
  return {
    kitchenId: kitchen.id,
    counting,
    lines: counting ? await listCountLines(db, institutionId, counting.id) : [],
    past: await listEnded(db, institutionId, PAST),
    isConfirming: new URL(request.url).searchParams.has('confirm'),
    mayCount: mayIn(actor, 'count:stock', { institutionId }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const { actor, kitchen, today } = await requireMayInKitchen(
    context,
    request,
    'count:stock',
    kitchenId,
  )
  const form = await readForm(request)
  const { institutionId } = kitchen
  const place = { institutionId, today, now: context.clock.now(), habit: await localeOf(request) }
  const answer = await actOnStocktake(context.db, actor, form, place)
  if ('done' in answer) {
    const next = answer.done === 'saved' ? '?confirm=1' : ''
    return redirect(`/kitchens/${kitchen.id}/stocktake${next}`)
  }
  return data(answer, { status: 'refusal' in answer ? 409 : 422 })
}

export default function StocktakePage() {
  const t = useTranslate()
  const { kitchenId, ...count } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const problems = answer && 'problems' in answer ? answer.problems : {}
  return (
    <Page
      title={t('stocktake.title')}
      subtitle={t('stocktake.subtitle')}
      actions={
        <>
          <ButtonLink to={`/kitchens/${kitchenId}/lots`}>{t('lot.title')}</ButtonLink>
          {count.counting && <PrintButton />}
        </>
      }
    >
      <Problem of={answer && 'refusal' in answer ? answer : undefined} />
      <StocktakeView {...count} problems={problems} />
    </Page>
  )
}
