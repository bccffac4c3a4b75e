import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Outlet, useActionData, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { Problem } from '#app/components/problem.tsx'
import { titled } from '#app/components/title.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { adoptPlan } from '#app/features/planning/adopt-plan.server.ts'
import { parseAdoptForm } from '#app/features/planning/request-plan.form.ts'
import { requireMayReadPlan } from '#app/features/plans/plan-guard.server.ts'
import { PlanHeading, PlanStatusBadge } from '#app/features/plans/plan-heading.tsx'
import { planSums } from '#app/features/plans/plan-sums.server.ts'
import { PlanTabs } from '#app/features/plans/plan-tabs.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = titled<typeof loader>((t, { plan }) =>
  t('plan.of', { days: t.days(plan.startsOn, plan.endsOn) }),
)

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { plan, kitchenIds } = await requireMayReadPlan(context, request, params.planId)
  return { plan, sums: await planSums(context.db, plan.id, kitchenIds) }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { plan } = await requireMayReadPlan(context, request, params.planId)
  const parsed = parseAdoptForm(await readForm(request))
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
  const { plan, sums } = useLoaderData<typeof loader>()
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
      <PlanTabs planId={plan.id} />
      <Outlet />
    </Page>
  )
}
