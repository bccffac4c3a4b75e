import { Link } from '@remix-run/react'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { WeekStateBadge } from '#app/features/kitchen-days/week-state-badge.tsx'
import type { MenuNotice } from '#app/features/menus/menu-notice.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { weekNumber } from '#app/shared/week.ts'
import { monthOf } from './month.ts'
import type { MonthBoard, MonthWeek } from './month-board.ts'
import { MonthDayCell } from './month-day-cell.tsx'

type Props = { board: MonthBoard; week: MonthWeek }

/** A week with its state, and its days side by side; one under the other on a phone. */
export function MonthWeekRow({ board, week }: Props) {
  const home = `/kitchens/${board.kitchen.id}/menus/${week.week}`
  const days = week.days.filter(
    ({ isServed, reason }, index) => index < 6 || isServed || reason !== undefined,
  )
  return (
    <section className="border-t border-ink pt-2 pb-4 break-inside-avoid">
      <WeekHead home={home} week={week} />
      <ol
        className={`grid md:border-l md:border-line ${days.length > 6 ? 'md:grid-cols-7' : 'md:grid-cols-6'}`}
      >
        {days.map((day) => (
          <MonthDayCell
            key={day.on}
            day={day}
            href={`${home}?day=${day.on}`}
            isToday={day.on === board.today}
            isOutside={monthOf(day.on) !== board.month}
          />
        ))}
      </ol>
    </section>
  )
}

function WeekHead({ home, week }: { home: string; week: MonthWeek }) {
  const t = useTranslate()
  const { state, openCells, isSigned, notice, offOverWeek } = week
  const kinds = offOverWeek.map((kind) => t.code('group', kind)).join(', ')
  return (
    <div className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <h2>
        <Link className="link" to={home}>
          {t('menu-week.subtitle', { number: weekNumber(week.week) })}
        </Link>
      </h2>
      <span className="text-soft">{t.serviceWeek(week.week)}</span>
      <WeekStateBadge state={state} openCells={openCells} />
      {isSigned && <StatusBadge tone="good">{t('month-board.signed')}</StatusBadge>}
      {notice && state !== 'closed' && <Notice notice={notice} />}
      {kinds && (
        <span className="text-small text-brick">
          <span aria-hidden="true">▼ </span>
          {t('month-board.off-over-week', { groups: kinds })}
        </span>
      )}
    </div>
  )
}

function Notice({ notice }: { notice: MenuNotice }) {
  const t = useTranslate()
  const { dueOn, daysLeft } = notice
  return daysLeft < 0 ? (
    <StatusBadge tone="trouble">{t('month-board.late', { days: -daysLeft })}</StatusBadge>
  ) : (
    <span className="text-small text-soft">
      {t('month-board.due', { day: t.shortDate(dueOn), days: daysLeft })}
    </span>
  )
}
