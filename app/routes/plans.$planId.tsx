import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Outlet, useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { adoptPlan } from '#app/features/planning/adopt-plan.server.ts'
import { parseAdoptForm } from '#app/features/planning/request-plan.form.ts'
import { requireMayReadPlan } from '#app/features/plans/plan-guard.server.ts'
import { PlanHeading, PlanStatusBadge } from '#app/features/plans/plan-heading.tsx'
import { planSums } from '#app/features/plans/plan-sums.server.ts'
import { PlanTabs } from '#app/features/plans/plan-tabs.tsx'
import { cancelReplan, replanFrom } from '#app/features/replanning/act-on-plan.server.ts'
import { loadSituation } from '#app/features/replanning/load-situation.server.ts'
import { SituationPanel } from '#app/features/replanning/situation-panel.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>((t, { plan }) =>
  t('plan.of', { days: t.days(plan.startsOn, plan.endsOn) }),
)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, plan, kitchenIds } = await requireMayReadPlan(context, request, params.planId)
  const { db, clock } = context
  const today = clock.today(actor.timeZone)
  return {
    plan,
    sums: await planSums(db, plan.id, kitchenIds),
    situation: await loadSituation(db, actor, plan, today),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { actor: reader, plan } = await requireMayReadPlan(context, request, params.planId)
  const form = await readForm(request)
  const intent = String(form.get('intent') ?? '')
  if (intent === 'replan' || intent === 'cancel-plan') {
    await requireMay(context, request, 'request:plan')
    const done = await (intent === 'replan'
      ? replanFrom(context, reader, plan)
      : cancelReplan(context, reader, form))
    if ('problem' in done) return unprocessable({ intent, problem: done.problem })
    if (!done.ok) return conflict({ intent, refusal: done.refusal })
    return redirect(`/plans/${plan.id}`)
  }
  const parsed = parseAdoptForm(form)
  if (!parsed.ok) return unprocessable({ problem: parsed.problem })
  const { kitchenId } = parsed.request
  const place = await requireMayInKitchen(context, request, 'adopt:plan', kitchenId)
  const { actor, kitchen, today } = place
  const result = await adoptPlan(context.db, actor, { planId: plan.id, kitchen, today })
  if (!result.ok) return conflict({ refusal: result.refusal })
  return redirect(`/plans/${plan.id}`)
}

export default function PlanLayout() {
  const t = useTranslate()
  const { plan, sums, situation } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('plan.of', { days: t.days(plan.startsOn, plan.endsOn) })}
      subtitle={<PlanStatusBadge status={plan.status} />}
      actions={
        <>
          <PrintButton />
          <ButtonLink reloadDocument to={`/plans/${plan.id}/plan.xlsx`}>
            {t('do.excel')}
          </ButtonLink>
        </>
      }
    >
      <Problem of={useActionData<typeof action>()} />
      <PlanHeading plan={plan} sums={sums} />
      {situation && <SituationPanel situation={situation} />}
      <PlanTabs planId={plan.id} />
      <Outlet />
    </Page>
  )
}
