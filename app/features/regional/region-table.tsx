import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { Empty } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { WeekStateBadge } from '#app/features/kitchen-days/week-state-badge.tsx'
import { EligibilitySummary } from '#app/features/kitchens/eligibility-summary.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { KitchenWeek } from './region-summary.ts'
import { neededKg, selfSufficiency, sumOfSupply } from './self-sufficiency.ts'

type Props = { rows: readonly KitchenWeek[]; week: string }

/** A kitchen a line: may it serve, how far is its week, and how much of it the own units grow. */
export function RegionTable({ rows, week }: Props) {
  const t = useTranslate()
  const all = sumOfSupply(rows.map(({ supply }) => supply))
  return (
    <DataTable
      caption={t('region.table')}
      isCaptionHidden
      rows={rows}
      keyOf={({ kitchen }) => kitchen.id}
      empty={<Empty>{t('region.no-kitchens')}</Empty>}
      columns={[
        {
          head: t('kitchen.name'),
          cell: ({ kitchen }) => (
            <Link className="link font-semibold" to={`/kitchens/${kitchen.id}`}>
              {kitchen.name}
            </Link>
          ),
          foot: t('figure.total'),
        },
        {
          head: t('kitchen.eligibility'),
          cell: ({ eligibility }) => <EligibilitySummary eligibility={eligibility} />,
        },
        {
          head: t('kitchen.portions'),
          isFigure: true,
          cell: ({ portions }) => t.number(portions, 0),
          foot: t.number(portionsOf(rows), 0),
        },
        { head: t('region.week-state'), cell: (row) => <WeekCell row={row} week={week} /> },
        { head: t('region.signed'), cell: (row) => <SignedCell row={row} week={week} /> },
        {
          head: t('region.self-sufficiency'),
          isFigure: true,
          cell: ({ supply }) => t.percent(selfSufficiency(supply)),
          foot: t.percent(selfSufficiency(all)),
        },
        {
          head: t('region.shortfall'),
          isFigure: true,
          cell: (row) => <ShortfallCell row={row} week={week} />,
          foot: all ? t.kg(all.boughtKg + all.unmetKg) : undefined,
        },
      ]}
    />
  )
}

const portionsOf = (rows: readonly KitchenWeek[]) =>
  rows.reduce((sum, { portions }) => sum + portions, 0)

type Cell = { row: KitchenWeek; week: string }

function WeekCell({ row, week }: Cell) {
  const t = useTranslate()
  return (
    <>
      <WeekStateBadge state={row.state} openCells={row.openCells} />
      <Link
        className="link mt-1 block w-max text-small"
        to={`/kitchens/${row.kitchen.id}/menus/${week}`}
      >
        {t('kitchen.open-board')}
        <span className="sr-only"> {row.kitchen.name}</span>
      </Link>
    </>
  )
}

function SignedCell({ row, week }: Cell) {
  const t = useTranslate()
  const { signedRevision, isChangedSinceSigned } = row
  return (
    <>
      {signedRevision === undefined ? (
        <StatusBadge tone="calm">{t('region.not-signed')}</StatusBadge>
      ) : (
        <StatusBadge tone={isChangedSinceSigned ? 'warning' : 'good'}>
          {t('paper.revision', { revision: signedRevision })}
        </StatusBadge>
      )}
      <Link className="link mt-1 block w-max text-small" to={`/papers/${row.kitchen.id}/${week}`}>
        {isChangedSinceSigned ? t('region.changed-since') : t('papers.title')}
        <span className="sr-only"> {row.kitchen.name}</span>
      </Link>
    </>
  )
}

function ShortfallCell({ row, week }: Cell) {
  const t = useTranslate()
  const { supply } = row
  if (!supply) return <>{t('figure.unknown')}</>
  return (
    <>
      <Link className="link" to={`/kitchens/${row.kitchen.id}/shortfalls?week=${week}`}>
        {t.kg(supply.boughtKg + supply.unmetKg)}
        <span className="sr-only"> {row.kitchen.name}</span>
      </Link>
      <span className="block text-small text-soft">
        {t('region.of-needed', { kg: t.kg(neededKg(supply)) })}
      </span>
      {supply.unmetKg > 0 && (
        <span className="block text-small font-semibold text-brick">
          {t('region.unmet-kg', { kg: t.kg(supply.unmetKg) })}
        </span>
      )}
    </>
  )
}
