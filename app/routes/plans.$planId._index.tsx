import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Section } from '#app/components/page.tsx'
import { listNamedPlanMenus } from '#app/features/planning/plan.repository.server.ts'
import { PlanCostsTable } from '#app/features/plans/plan-costs-table.tsx'
import { PlanCoverageView } from '#app/features/plans/plan-coverage-view.tsx'
import { requireMayReadPlan } from '#app/features/plans/plan-guard.server.ts'
import { PlanMenuTable } from '#app/features/plans/plan-menu-table.tsx'
import { planCoverage } from '#app/features/plans/plan-sums.server.ts'
import { listPlanChanges } from '#app/features/replanning/plan-change.repository.server.ts'
import { PlanChangeList } from '#app/features/replanning/plan-change-list.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { plan, kitchenIds } = await requireMayReadPlan(context, request, params.planId)
  const kitchens = plan.kitchens.filter(({ id }) => kitchenIds.includes(id))
  return {
    plan,
    kitchens,
    cells: await listNamedPlanMenus(context.db, plan.id, kitchenIds),
    foods: await planCoverage(context.db, plan.id, kitchenIds),
    changes: plan.earlierPlanId && (await listPlanChanges(context.db, plan.id, kitchenIds)),
  }
}

export default function PlanSummaryPage() {
  const t = useTranslate()
  const { plan, kitchens, cells, foods, changes } = useLoaderData<typeof loader>()
  return (
    <>
      {changes && plan.earlierPlanId && (
        <PlanChangeList
          changes={changes}
          kitchens={kitchens}
          planId={plan.id}
          earlierPlanId={plan.earlierPlanId}
        />
      )}
      <Section title={t('plan-menu.title')}>
        {kitchens.map((kitchen) => (
          <div key={kitchen.id} className="mb-6">
            <PlanMenuTable kitchen={kitchen} cells={cells} />
          </div>
        ))}
      </Section>
      <Section title={t('plan-supply.plan-title')}>
        <PlanCoverageView foods={foods} />
      </Section>
      {plan.isWhole && (
        <Section title={t('plan-cost.title')}>
          <PlanCostsTable {...plan} />
        </Section>
      )}
    </>
  )
}
