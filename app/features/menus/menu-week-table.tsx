import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { Empty } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Kitchen } from '#app/features/kitchens/kitchen.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { MenuWeekStatus } from './menu-week.ts'

type Row = { week: string; status: MenuWeekStatus; adoptedAt: Date | null; dishes: number }

/** Weeks that were begun, the newest first. */
export function MenuWeekTable(props: { kitchen: Kitchen; weeks: readonly Row[] }) {
  const t = useTranslate()
  const { kitchen } = props
  return (
    <DataTable
      caption={t('menu-week.list-title')}
      isCaptionHidden
      rows={props.weeks}
      keyOf={({ week }) => week}
      empty={<Empty>{t('menu-week.none')}</Empty>}
      columns={[
        {
          head: t('menu-week.week'),
          cell: ({ week }) => (
            <Link className="link font-semibold" to={`/kitchens/${kitchen.id}/menus/${week}`}>
              {t.week(week)}
            </Link>
          ),
        },
        {
          head: t('menu-week.state'),
          cell: ({ status }) => (
            <StatusBadge tone={status === 'draft' ? 'warning' : 'good'}>
              {t(`menu-week-status.${status}`)}
            </StatusBadge>
          ),
        },
        { head: t('menu-week.dishes'), isFigure: true, cell: ({ dishes }) => t.number(dishes) },
        {
          head: t('menu-week.adopted-on'),
          cell: ({ adoptedAt }) => (adoptedAt ? t.instant(adoptedAt, kitchen.timeZone) : '–'),
        },
      ]}
    />
  )
}
