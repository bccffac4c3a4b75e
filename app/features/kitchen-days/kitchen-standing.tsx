import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Eligibility } from '#app/features/kitchens/eligibility.ts'
import { EligibilitySummary } from '#app/features/kitchens/eligibility-summary.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { KitchenDay } from './served-day.ts'
import { WeekStateBadge } from './week-state-badge.tsx'

/** How the kitchen stands, each line leading to where it is looked after. */
export function KitchenStanding(props: {
  kitchenId: string
  eligibility: Eligibility
  weeks: KitchenDay['weeks']
}) {
  const t = useTranslate()
  const { kitchenId, weeks } = props
  const home = `/kitchens/${kitchenId}`
  const [thisWeek] = weeks
  return (
    <dl className="border-t border-ink">
      <Line href={`${home}/eligibility`} label={t('kitchen.eligibility')}>
        <EligibilitySummary eligibility={props.eligibility} />
      </Line>
      {weeks.map(({ week, ...standing }) => (
        <Line
          key={week}
          href={`${home}/menus/${week}`}
          label={t('kitchen-today.board', { days: t.serviceWeek(week) })}
        >
          <WeekStateBadge {...standing} />
        </Line>
      ))}
      <Line href={`${home}/shortfalls`} label={t('kitchen-today.shortfalls')} />
      <Line href={`${home}/lots`} label={t('kitchen-today.lots')} />
      {thisWeek && (
        <Line href={`/audits/${kitchenId}/${thisWeek.week}`} label={t('kitchen-today.audit')} />
      )}
    </dl>
  )
}

function Line(props: { href: string; label: string; children?: ReactNode }) {
  return (
    <div className="border-b border-line py-2.5">
      <dt>
        <Link className="link" to={props.href}>
          {props.label}
        </Link>
      </dt>
      {props.children && <dd className="mt-1">{props.children}</dd>}
    </div>
  )
}
