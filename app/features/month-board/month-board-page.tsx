import { Link } from '@remix-run/react'
import type { KeyboardEvent } from 'react'
import { ButtonLink } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addDays } from '#app/shared/day.ts'
import { addWeeks, weekOf } from '#app/shared/week.ts'
import { addMonths } from './month.ts'
import type { MonthBoard as Board } from './month-board.ts'
import { dayId } from './month-day-cell.tsx'
import { monthName } from './month-name.ts'
import { MonthWeekRow } from './month-week-row.tsx'

/** A kitchen's menus week under week: what stands, what is off, and what is due. */
export function MonthBoard({ board }: { board: Board }) {
  const t = useTranslate()
  const { kitchen, weeks } = board
  return (
    <Page
      title={t('month-board.title', { month: monthName(t, board.month) })}
      subtitle={kitchen.name}
      actions={<Actions board={board} />}
    >
      <MonthPicker board={board} />
      <p className="no-print mb-4 max-w-[90ch] text-small text-soft">
        {t('month-board.note')}
        <span className="max-md:hidden"> {t('month-board.keys')}</span>
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the links inside */}
      <div onKeyDown={moveInMonth}>
        {weeks.map((week) => (
          <MonthWeekRow key={week.week} board={board} week={week} />
        ))}
      </div>
    </Page>
  )
}

function Actions({ board }: { board: Board }) {
  const t = useTranslate()
  const home = `/kitchens/${board.kitchen.id}/menus`
  const next = addWeeks(weekOf(board.today), 1)
  return (
    <>
      <ButtonLink to={`${home}/cycles`}>{t('menu-cycle.title')}</ButtonLink>
      <ButtonLink to={`${home}/rules`}>{t('menu-rule.title')}</ButtonLink>
      <ButtonLink tone="go" to={`${home}/${next}`}>
        {t('menu-week.open-next')}
      </ButtonLink>
    </>
  )
}

function MonthPicker({ board }: { board: Board }) {
  const t = useTranslate()
  const { month } = board
  const step = (months: number) => `?month=${addMonths(month, months)}`
  return (
    <nav
      aria-label={t('month-board.choose')}
      className="no-print mb-3 flex items-center gap-2 tabular-nums"
    >
      <Link className="button is-small" rel="prev" to={step(-1)}>
        <span aria-hidden="true">←</span> {monthName(t, addMonths(month, -1))}
      </Link>
      <Link className="button is-small" rel="next" to={step(1)}>
        {monthName(t, addMonths(month, 1))} <span aria-hidden="true">→</span>
      </Link>
    </nav>
  )
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Arrow keys go from day to day and from week to week. */
function moveInMonth(event: KeyboardEvent) {
  const step = STEPS[event.key]
  const [, on] = /^day-([\d-]{10})$/.exec(document.activeElement?.id ?? '') ?? []
  if (step === undefined || on === undefined) return
  const next = document.getElementById(dayId(addDays(on, step)))
  if (!next) return
  event.preventDefault()
  next.focus()
}
