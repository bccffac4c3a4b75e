import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Section } from '#app/components/page.tsx'
import { allocatedLots } from '#app/features/planning/plan-allocation.ts'
import { listAllocations } from '#app/features/planning/plan-line.repository.server.ts'
import { AllocatedLotsTable } from '#app/features/plans/allocated-lots-table.tsx'
import { requireMayReadPlan } from '#app/features/plans/plan-guard.server.ts'
import { readSurplus } from '#app/features/plans/read-surplus.server.ts'
import { SurplusTable } from '#app/features/plans/surplus-table.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'plan-tab.allocation' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { plan, kitchenIds } = await requireMayReadPlan(context, request, params.planId)
  const lines = await listAllocations(context.db, plan.id, kitchenIds)
  return {
    lots: allocatedLots(lines),
    surplus: await readSurplus(context.db, plan),
    manyKitchens: kitchenIds.length > 1,
  }
}

export default function PlanAllocationPage() {
  const t = useTranslate()
  const { lots, surplus, manyKitchens } = useLoaderData<typeof loader>()
  return (
    <>
      <p className="mb-3 text-soft">{t('plan-allocation.note')}</p>
      <AllocatedLotsTable lots={lots} manyKitchens={manyKitchens} />
      <Section title={t('plan-surplus.title')} note={t('plan-surplus.note')}>
        <SurplusTable lots={surplus} />
      </Section>
    </>
  )
}
