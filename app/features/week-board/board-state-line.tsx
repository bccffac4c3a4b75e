import { Link } from '@remix-run/react'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { CyclePlace } from '#app/features/menu-cycles/menu-cycle.ts'
import type { MenuNotice } from '#app/features/menus/menu-notice.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { WeekBoard } from './board-page.ts'

type Props = Pick<WeekBoard, 'notice' | 'cycle' | 'alsoWanted' | 'kitchen' | 'week'>

/** When the menu is due, where in its cycle the kitchen is, and who wants the same food. */
export function BoardStateLine({ notice, cycle, alsoWanted, kitchen, week }: Props) {
  const t = useTranslate()
  return (
    <p className="no-print mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-small">
      {notice && <Notice notice={notice} />}
      {cycle && <Cycle cycle={cycle} kitchenId={kitchen.id} />}
      {alsoWanted.length > 0 && (
        <Link className="link" to={`/kitchens/${kitchen.id}/menus/${week}/neighbours`}>
          {t('neighbour.short')} ({alsoWanted.length})
        </Link>
      )}
    </p>
  )
}

function Notice({ notice }: { notice: MenuNotice }) {
  const t = useTranslate()
  const { dueOn, daysLeft, leadDays } = notice
  if (daysLeft === 0) {
    return <StatusBadge tone="warning">{t('menu-notice.today', { lead: leadDays })}</StatusBadge>
  }
  return daysLeft > 0 ? (
    <StatusBadge tone="calm">
      {t('menu-notice.left', { day: t.day(dueOn), days: daysLeft })}
    </StatusBadge>
  ) : (
    <StatusBadge tone="trouble">
      {t('menu-notice.late', { days: -daysLeft, day: t.day(dueOn) })}
    </StatusBadge>
  )
}

function Cycle({ cycle, kitchenId }: { cycle: CyclePlace; kitchenId: string }) {
  const t = useTranslate()
  const said =
    cycle.kind === 'ten-days'
      ? t('menu-cycle.in-day', { name: cycle.name, from: cycle.from, to: cycle.to })
      : t('menu-cycle.in-week', { name: cycle.name, week: cycle.week })
  return (
    <Link className="link" to={`/kitchens/${kitchenId}/menus/cycles`}>
      {said}
    </Link>
  )
}
