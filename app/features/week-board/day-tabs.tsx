import { Link } from '@remix-run/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { BoardDay } from './week-board.ts'

/** On a narrow screen the board shows one day; these lead to the others. */
export function DayTabs(props: {
  days: readonly BoardDay[]
  shownDay: string | undefined
  hrefOf: (day: string) => string
}) {
  const t = useTranslate()
  return (
    <nav aria-label={t('menu-week.show-day')} className="no-print mb-2 md:hidden">
      <ul className="grid auto-cols-fr grid-flow-col border-b border-line">
        {props.days.map(({ on }) => (
          <li key={on}>
            <Link
              to={props.hrefOf(on)}
              preventScrollReset
              aria-current={on === props.shownDay ? 'true' : undefined}
              className="block border-b-2 border-transparent py-2 text-center text-soft aria-[current]:border-leaf aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t.shortWeekday(on)}
              <br />
              {Number(on.slice(8))}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
