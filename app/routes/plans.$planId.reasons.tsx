import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMayReadPlan } from '#app/features/plans/plan-guard.server.ts'
import { PlanLimitsTable } from '#app/features/plans/plan-limits-table.tsx'
import { readPlanReasons } from '#app/features/plans/read-plan-reasons.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'plan-limit.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { plan, kitchenIds } = await requireMayReadPlan(context, request, params.planId)
  const { limits, isExplained } = await readPlanReasons(context.db, plan)
  const isShown = (id: string | undefined) => id === undefined || kitchenIds.includes(id)
  return { limits: limits.filter((limit) => isShown(limit.kitchenId)), isExplained }
}

export default function PlanReasonsPage() {
  const t = useTranslate()
  const { limits, isExplained } = useLoaderData<typeof loader>()
  return (
    <>
      <p className="mb-3 max-w-[72ch] text-soft">{t('plan-limit.note')}</p>
      <PlanLimitsTable limits={limits} isExplained={isExplained} />
    </>
  )
}
