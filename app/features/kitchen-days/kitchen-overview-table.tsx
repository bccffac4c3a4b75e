import { Link } from '@remix-run/react'
import { StackedBar } from '#app/components/bars.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { EligibilitySummary } from '#app/features/kitchens/eligibility-summary.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Week } from '#app/shared/week.ts'
import type { KitchenOverview } from './kitchen-overview.ts'
import { WeekStateBadge } from './week-state-badge.tsx'

/** A kitchen a line; each figure leads to the page where it is looked after. */
export function KitchenOverviewTable(props: {
  kitchens: readonly KitchenOverview[]
  nextWeek: Week
}) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('kitchen.title')}
      isCaptionHidden
      rows={props.kitchens}
      keyOf={({ kitchen }) => kitchen.id}
      columns={[
        { head: t('kitchen.name'), cell: ({ kitchen }) => <Name kitchen={kitchen} /> },
        {
          head: t('kitchen.eligibility'),
          cell: ({ kitchen, eligibility }) => (
            <Link to={`/kitchens/${kitchen.id}/eligibility`} className="block hover:underline">
              <EligibilitySummary eligibility={eligibility} />
            </Link>
          ),
        },
        { head: t('kitchen.portions'), cell: (overview) => <Portions overview={overview} /> },
        {
          head: t('kitchen.next-week'),
          cell: ({ kitchen, nextWeek }) => (
            <>
              <WeekStateBadge {...nextWeek} />
              <Link
                className="link mt-1 block w-max text-small"
                to={`/kitchens/${kitchen.id}/menus/${props.nextWeek}`}
              >
                {t('kitchen.open-board')}
                <span className="sr-only"> {kitchen.name}</span>
              </Link>
            </>
          ),
        },
      ]}
    />
  )
}

function Name({ kitchen }: Pick<KitchenOverview, 'kitchen'>) {
  const t = useTranslate()
  const { id, name, institutionName, regencyName, isExample } = kitchen
  return (
    <>
      <Link className="link font-semibold" to={`/kitchens/${id}`}>
        {name}
      </Link>{' '}
      {isExample && <StatusBadge>{t('app.example')}</StatusBadge>}
      <span className="block text-small font-normal text-soft max-md:hidden">
        {institutionName}, {regencyName}
      </span>
    </>
  )
}

function Portions({ overview }: { overview: KitchenOverview }) {
  const t = useTranslate()
  const { kitchen, portions, capacity } = overview
  const limit = capacity?.rule.totalPortions
  if (portions === 0) return <span className="text-soft">{t('kitchen.no-portions')}</span>
  return (
    <Link to={`/kitchens/${kitchen.id}/beneficiaries`} className="block w-36 hover:underline">
      {limit === undefined ? t.number(portions, 0) : t('kitchen.portions-of', { portions, limit })}
      {limit !== undefined && (
        <span className="mt-1 block">
          <StackedBar
            whole={Math.max(limit, portions)}
            parts={[
              { kind: 'own', value: Math.min(portions, limit) },
              { kind: 'missing', value: Math.max(0, portions - limit) },
            ]}
          />
        </span>
      )}
      {capacity && !capacity.use.isWithin && (
        <StatusBadge tone="trouble">{t('kitchen.over-capacity')}</StatusBadge>
      )}
    </Link>
  )
}
