import { Link } from '@remix-run/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addWeeks, type Week } from '#app/shared/week.ts'

/** The week before, the week after, and a list of near weeks; plain links all. */
export function WeekPicker(props: { week: Week; thisWeek: Week; hrefOf: (week: Week) => string }) {
  const t = useTranslate()
  const { week, thisWeek, hrefOf } = props
  const near = Array.from({ length: 9 }, (_, index) => addWeeks(week, index - 4))
  return (
    <nav aria-label={t('week.choose')} className="no-print flex items-center gap-1">
      <Link className="button is-small" to={hrefOf(addWeeks(week, -1))} rel="prev">
        <span aria-hidden="true">←</span>
        <span className="sr-only">{t('week.previous')}</span>
      </Link>
      <details className="relative">
        <summary className="button is-small list-none">{t.week(week)}</summary>
        <ul className="absolute z-10 mt-1 w-max border border-line bg-raised py-1">
          {near.map((one) => (
            <li key={one}>
              <Link
                className="block px-3 py-1.5 hover:bg-wash aria-[current]:font-semibold"
                to={hrefOf(one)}
                aria-current={one === week ? 'page' : undefined}
              >
                {t.week(one)}
                {one === thisWeek && <span className="text-soft"> · {t('week.this')}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </details>
      <Link className="button is-small" to={hrefOf(addWeeks(week, 1))} rel="next">
        <span aria-hidden="true">→</span>
        <span className="sr-only">{t('week.next')}</span>
      </Link>
    </nav>
  )
}
