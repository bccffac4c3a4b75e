import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireMayReadPlan } from '#app/features/plans/plan-guard.server.ts'
import { PlanStatusBadge } from '#app/features/plans/plan-heading.tsx'
import { listPlansOfDays } from '#app/features/plans/plan-name.repository.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'plan-compare.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { actor, plan, kitchenIds } = await requireMayReadPlan(context, request, params.planId)
  const { startsOn, endsOn } = plan
  const found = await listPlansOfDays(context.db, kitchenIds, { startsOn, endsOn })
  return {
    planId: plan.id,
    timeZone: actor.timeZone,
    others: found.filter(({ id }) => id !== plan.id),
  }
}

export default function ComparePlansPage() {
  const t = useTranslate()
  const { planId, others, timeZone } = useLoaderData<typeof loader>()
  if (others.length === 0) return <p className="text-soft">{t('plan-compare.nothing-else')}</p>
  return (
    <>
      <p className="mb-2 text-soft">{t('plan-compare.choose')}</p>
      <ul className="max-w-xl border-t border-line">
        {others.map(({ id, createdAt, status, startsOn, endsOn }) => (
          <li key={id} className="flex flex-wrap items-center gap-3 border-b border-line py-2">
            <Link className="link font-semibold" to={`/plans/${planId}/compare/${id}`}>
              {t('plan-compare.other', { at: t.instant(createdAt, timeZone) })}
            </Link>
            <span className="text-small text-soft">{t.days(startsOn, endsOn)}</span>
            <PlanStatusBadge status={status} />
          </li>
        ))}
      </ul>
    </>
  )
}
