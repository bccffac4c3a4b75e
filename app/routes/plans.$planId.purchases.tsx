import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPurchases } from '#app/features/planning/plan-line.repository.server.ts'
import { requireMayReadPlan } from '#app/features/plans/plan-guard.server.ts'
import { readPlanRecourse } from '#app/features/plans/read-plan-recourse.server.ts'
import { RecourseTable } from '#app/features/plans/recourse-table.tsx'
import { purchasesBySupplier } from '#app/features/procurement/shortfall.ts'
import { SupplierTables } from '#app/features/procurement/supplier-tables.tsx'

export const handle = { title: 'plan-tab.purchases' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { plan, kitchenIds } = await requireMayReadPlan(context, request, params.planId)
  const lines = await listPurchases(context.db, plan.id, kitchenIds)
  const names = plan.kitchens.flatMap(({ id, name }) => (kitchenIds.includes(id) ? [name] : []))
  return {
    suppliers: purchasesBySupplier(lines),
    recourse: await readPlanRecourse(context.db, plan, names),
  }
}

export default function PlanPurchasesPage() {
  const { suppliers, recourse } = useLoaderData<typeof loader>()
  return (
    <>
      <SupplierTables suppliers={suppliers} />
      <RecourseTable recourse={recourse} />
    </>
  )
}
