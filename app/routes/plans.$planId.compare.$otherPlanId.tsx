import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ComparisonView } from '#app/features/plans/comparison-view.tsx'
import { loadComparison } from '#app/features/plans/load-comparison.server.ts'
import { requireMayReadPlan } from '#app/features/plans/plan-guard.server.ts'
import { orNotFound } from '#app/shared/http.server.ts'

export const handle = { title: 'plan-compare.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, plan } = await requireMayReadPlan(context, request, params.planId)
  const other = await requireMayReadPlan(context, request, params.otherPlanId)
  const comparison = await loadComparison(context.db, other.plan, plan)
  orNotFound(comparison.kitchens[0])
  return { comparison, timeZone: actor.timeZone }
}

export default function PlanComparisonPage() {
  const { comparison, timeZone } = useLoaderData<typeof loader>()
  return <ComparisonView {...comparison} timeZone={timeZone} />
}
