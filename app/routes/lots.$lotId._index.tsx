import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import type { Answer } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireAccount, requireMay } from '#app/features/accounts/guard.server.ts'
import { loadLotPage } from '#app/features/inventory/load-lot-page.server.ts'
import { LotFactList, LotMovements, StoreLotForm } from '#app/features/inventory/lot-page-view.tsx'
import { parseStoreForm } from '#app/features/inventory/store-lot.form.ts'
import { storeLot } from '#app/features/inventory/store-lot.server.ts'
import { MadeFrom } from '#app/features/processing/made-from.tsx'
import { listMadeFrom } from '#app/features/processing/processing-run.repository.server.ts'
import { foodNameIn } from '#app/features/units/food-name.ts'
import { isId } from '#app/features/units/unit-guard.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, orNotFound, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>((_t, { lot }) => lot.code)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await requireAccount(context, request)
  const { lotId = '' } = params
  const page = orNotFound(isId(lotId) ? await loadLotPage(context.db, lotId) : undefined)
  const { institutionId } = page.lot
  const actor = await requireMay(context, request, 'read:lot', { institutionId })
  return {
    ...page,
    sources: await listMadeFrom(context.db, lotId),
    mayStore: mayIn(actor, 'count:stock', { institutionId }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = await requireMay(context, request, 'count:stock')
  const { lotId = '' } = params
  const parsed = parseStoreForm(await readForm(request))
  if (!parsed.ok) return unprocessable<Answer>({ intent: 'store', problem: parsed.problem })
  orNotFound(isId(lotId) || undefined)
  const result = await storeLot(context.db, actor, { ...parsed.request, lotId })
  if (!result.ok) return conflict<Answer>({ intent: 'store', refusal: result.refusal })
  return redirect(`/lots/${lotId}`)
}

export default function LotPage() {
  const t = useTranslate()
  const { lot, movements, sources, mayStore } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title={foodNameIn(t.locale, lot)}
      subtitle={<span className="break-all">{t('lot.chosen', { code: lot.code })}</span>}
      actions={<ButtonLink to={`/lots/${lot.id}/label`}>{t('label.print')}</ButtonLink>}
    >
      <Problem of={answer} />
      <LotFactList lot={lot} />
      <MadeFrom sources={sources} />
      <LotMovements movements={movements} timeZone={lot.timeZone} />
      {mayStore && <StoreLotForm lot={lot} answer={answer} />}
    </Page>
  )
}
