import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listShortfalls } from '#app/features/planning/plan-line.repository.server.ts'
import { ExplainedShortfallsTable } from '#app/features/plans/explained-shortfalls-table.tsx'
import { requireMayReadPlan } from '#app/features/plans/plan-guard.server.ts'
import { explainedShortfalls } from '#app/features/plans/plan-shortfalls.ts'
import { readPlanReasons } from '#app/features/plans/read-plan-reasons.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'plan-tab.shortfalls' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { plan, kitchenIds } = await requireMayReadPlan(context, request, params.planId)
  const shortfalls = await listShortfalls(context.db, plan.id, kitchenIds)
  const { reasons, isExplained } = await readPlanReasons(context.db, plan)
  return { foods: explainedShortfalls(shortfalls, reasons), isExplained }
}

export default function PlanShortfallsPage() {
  const t = useTranslate()
  const { foods, isExplained } = useLoaderData<typeof loader>()
  return (
    <>
      <p className="mb-3 max-w-[72ch] text-soft">
        {t('plan-shortfall.note')}{' '}
        {!isExplained && foods.length > 0 && t('plan-limit.not-explained')}
      </p>
      <ExplainedShortfallsTable foods={foods} />
    </>
  )
}
