import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPurchases } from '#app/features/planning/plan-line.repository.server.ts'
import { requireMayReadPlan } from '#app/features/plans/plan-guard.server.ts'
import { purchasesBySupplier } from '#app/features/procurement/shortfall.ts'
import { SupplierTables } from '#app/features/procurement/supplier-tables.tsx'

export const handle = { title: 'plan-tab.purchases' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { plan, kitchenIds } = await requireMayReadPlan(context, request, params.planId)
  const lines = await listPurchases(context.db, plan.id, kitchenIds)
  return { suppliers: purchasesBySupplier(lines) }
}

export default function PlanPurchasesPage() {
  const { suppliers } = useLoaderData<typeof loader>()
  return <SupplierTables suppliers={suppliers} />
}
