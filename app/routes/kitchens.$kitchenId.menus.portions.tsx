import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Answer } from '#app/components/form.tsx'
import { Page, Proof, Section } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { PortionScaleForm } from '#app/features/menus/portion-scale-form.tsx'
import { PortionScaleHistory, PortionScaleTable } from '#app/features/menus/portion-scale-table.tsx'
import { readPortionScales } from '#app/features/menus/read-portion-scales.server.ts'
import { parsePortionScaleForm } from '#app/features/menus/set-portion-scale.form.ts'
import { setPortionScale } from '#app/features/menus/set-portion-scale.server.ts'
import { localeOf } from '#app/i18n/locale.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'
import { firstDayOf, weekOf } from '#app/shared/week.ts'

export const handle = { title: 'portion-scale.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const place = await requireMayInKitchen(context, request, 'read:menu', params.kitchenId)
  const { actor, kitchen, today } = place
  const { institutionId, timeZone } = kitchen
  return {
    ...(await readPortionScales(context.db, kitchen.id, today)),
    today,
    timeZone,
    mayChange: mayIn(actor, 'change:portion-scale', { institutionId }),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'change:portion-scale', kitchenId)
  const parsed = parsePortionScaleForm(await readForm(request), await localeOf(request))
  if (!parsed.ok) return unprocessable<Answer>({ problem: parsed.problem })
  const at = { ...place, now: context.clock.now() }
  const result = await setPortionScale(context.db, place.actor, at, parsed.request)
  if (!result.ok) return conflict<Answer>({ refusal: result.refusal })
  return redirect(`/kitchens/${place.kitchen.id}/menus/portions`)
}

export default function PortionScalesPage() {
  const t = useTranslate()
  const { ruleSetName, scales, standard, history, today, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('portion-scale.title')} subtitle={ruleSetName}>
      <Problem of={answer} />
      <p className="mb-3 max-w-[72ch] text-soft">{t('portion-scale.note')}</p>
      {ruleSetName === undefined ? (
        <Proof tone="warning">{t('portion-scale.no-rule-set')}</Proof>
      ) : (
        <Section title={t('portion-scale.now', { week: t.date(firstDayOf(weekOf(today))) })}>
          <PortionScaleTable {...{ scales, standard }} />
        </Section>
      )}
      <Section title={t('portion-scale.history')}>
        <PortionScaleHistory {...{ history, today }} timeZone={page.timeZone} />
      </Section>
      {page.mayChange && (
        <Section title={t('portion-scale.change')}>
          <PortionScaleForm key={history.length} answer={answer} nextMonday={page.nextMonday} />
        </Section>
      )}
    </Page>
  )
}
