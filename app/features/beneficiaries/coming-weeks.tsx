import { Link } from '@remix-run/react'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Week } from '#app/shared/week.ts'

export type ComingWeek = {
  week: Week
  /** Of its fullest day. */
  portions: number
  serviceDays: number
  changes: number
  isWithin: boolean
}

/** How full the next weeks are, and where somebody already said what will differ. */
export function ComingWeeks(props: {
  weeks: readonly ComingWeek[]
  chosen: Week
  hrefOf: (week: Week) => string
}) {
  const t = useTranslate()
  return (
    <ul className="border-t border-ink">
      {props.weeks.map(({ week, portions, serviceDays, changes, isWithin }) => (
        <li key={week} className="border-b border-line py-2">
          <Link
            className="link aria-[current]:font-semibold"
            to={props.hrefOf(week)}
            aria-current={week === props.chosen ? 'true' : undefined}
          >
            {t.serviceWeek(week)}
          </Link>
          <span className="block text-small text-soft">
            {serviceDays === 0
              ? t('beneficiary.week-no-service')
              : t('beneficiary.week-portions', { portions, days: serviceDays })}
            {changes > 0 && `, ${t('beneficiary.week-changes', { count: changes })}`}
          </span>
          {!isWithin && <StatusBadge tone="trouble">{t('beneficiary.over')}</StatusBadge>}
        </li>
      ))}
    </ul>
  )
}
