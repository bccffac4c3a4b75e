import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { Empty } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addWeeks, weekOf } from '#app/shared/week.ts'
import type { KitchenStanding } from './kitchen-standing.ts'

/** Kitchens with their eligibility; each leads to its board of the coming week. */
export function KitchenTable(props: { kitchens: readonly KitchenStanding[]; today: string }) {
  const t = useTranslate()
  const nextWeek = addWeeks(weekOf(props.today), 1)
  return (
    <DataTable
      caption={t('kitchen.title')}
      isCaptionHidden
      rows={props.kitchens}
      keyOf={({ id }) => id}
      empty={<Empty>{t('kitchen.none')}</Empty>}
      columns={[
        {
          head: t('kitchen.name'),
          cell: ({ id, name, isExample }) => (
            <>
              <Link className="link font-semibold" to={`/kitchens/${id}`}>
                {name}
              </Link>{' '}
              {isExample && <StatusBadge tone="warning">{t('app.example')}</StatusBadge>}
            </>
          ),
        },
        { head: t('kitchen.institution'), cell: ({ institutionName }) => institutionName },
        { head: t('kitchen.regency'), cell: ({ regencyName }) => regencyName },
        {
          head: t('kitchen.eligibility'),
          cell: (kitchen) => <EligibilityBadge kitchen={kitchen} />,
        },
        {
          head: t('kitchen.next-week'),
          cell: ({ id }) => (
            <Link className="link" to={`/kitchens/${id}/menus/${nextWeek}`}>
              {t('kitchen.open-board')}
            </Link>
          ),
        },
      ]}
    />
  )
}

function EligibilityBadge({ kitchen }: { kitchen: KitchenStanding }) {
  const t = useTranslate()
  const { id, eligibility } = kitchen
  const { status, next } = eligibility
  return (
    <Link to={`/kitchens/${id}/eligibility`} className="hover:underline">
      <StatusBadge tone={status === 'eligible' ? 'good' : 'trouble'}>
        {t(`eligibility.${status}`)}
      </StatusBadge>
      {next && (
        <span className="mt-1 block text-small text-soft">
          {t('eligibility.next', { requirement: t.code('requirement', next.requirement.code) })}
        </span>
      )}
    </Link>
  )
}
