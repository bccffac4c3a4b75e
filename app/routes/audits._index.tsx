import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Empty, Page } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { listKitchens } from '#app/features/kitchens/kitchen.repository.server.ts'
import { listAuditableWeeks } from '#app/features/nutrition-audits/audit-index.repository.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'audit.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { institutionIds } = await requireMay(context, request, 'read:audit')
  const kitchens = await listKitchens(context.db, { institutionIds })
  return {
    weeks: await listAuditableWeeks(
      context.db,
      kitchens.map(({ id }) => id),
    ),
  }
}

export default function AuditsPage() {
  const t = useTranslate()
  const { weeks } = useLoaderData<typeof loader>()
  return (
    <Page
      title={t('audit.title')}
      subtitle={t('audit.subtitle')}
      actions={<ButtonLink to="/refusals">{t('offer-refusal.title')}</ButtonLink>}
    >
      <DataTable
        caption={t('audit.title')}
        isCaptionHidden
        rows={weeks}
        keyOf={({ kitchenId, week }) => `${kitchenId}-${week}`}
        empty={<Empty>{t('audit.none')}</Empty>}
        columns={[
          {
            head: t('audit.week'),
            cell: ({ kitchenId, week }) => (
              <Link className="link" to={`/audits/${kitchenId}/${week}`}>
                {t.week(week)}
              </Link>
            ),
          },
          {
            head: t('audit.kitchen'),
            cell: ({ kitchenName, isExample }) => (
              <>
                {kitchenName}{' '}
                {isExample && <StatusBadge tone="warning">{t('app.example')}</StatusBadge>}
              </>
            ),
          },
          { head: t('audit.status'), cell: ({ status }) => t.code('menu-week-status', status) },
          { head: t('audit.dishes'), isFigure: true, cell: ({ dishes }) => dishes },
        ]}
      />
    </Page>
  )
}
