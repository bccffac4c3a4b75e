import { type Column, DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Nutrient } from '#app/features/foods/nutrient.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type BandResult, type GroupJudgement, missedShare } from './week-judgement.ts'

type Row = Nutrient & { results: BandResult[] }

/** Every band of one group: what the days give, from the least to the most, and what is missed. */
export function JudgementTable(props: {
  judgement: Pick<GroupJudgement, 'groupKind' | 'results'>
  nutrients: readonly Nutrient[]
}) {
  const t = useTranslate()
  const { groupKind, results } = props.judgement
  const rows = props.nutrients
    .map((nutrient) => ({
      ...nutrient,
      results: results.filter((one) => one.nutrient === nutrient.tagname),
    }))
    .filter((row) => row.results.length > 0)
  const columns: Column<Row>[] = [
    {
      head: t('ready-week.nutrient'),
      cell: (row) =>
        `${t.locale === 'id' ? row.nameId : row.nameEn} (${t.code('unit-of', row.unit)})`,
    },
    {
      head: t('ready-week.judged'),
      cell: ({ results: [first] }) =>
        t(first?.dayNumber === undefined ? 'ready-week.by-week' : 'ready-week.by-day'),
    },
    {
      head: t('ready-week.band'),
      isFigure: true,
      cell: (row) => <BandWords of={row.results[0]} />,
    },
    { head: t('ready-week.amount'), isFigure: true, cell: (row) => <Spread of={row.results} /> },
    { head: t('ready-week.result'), cell: (row) => <Results of={row.results} /> },
  ]
  return (
    <DataTable
      caption={t('ready-week.bands-of', { group: t.code('group', groupKind) })}
      isCaptionHidden
      columns={columns}
      rows={rows}
      keyOf={({ tagname }) => tagname}
    />
  )
}

function BandWords({ of }: { of: BandResult | undefined }) {
  const t = useTranslate()
  if (!of) return null
  if (of.max === undefined) return <>≥ {t.number(of.min, 2)}</>
  return <>{`${t.number(of.min, 2)}–${t.number(of.max, 2)}`}</>
}

/** From the poorest to the richest day, or the mean of the week. */
function Spread({ of }: { of: readonly BandResult[] }) {
  const t = useTranslate()
  const least = Math.min(...of.map(({ amount }) => amount.least))
  const most = Math.max(...of.map(({ amount }) => amount.most ?? amount.least))
  const isOpen = of.some(({ amount }) => amount.most === undefined)
  if (of.length === 1) return <>{`${isOpen ? '≥ ' : ''}${t.number(least, 2)}`}</>
  return <>{`${t.number(least, 2)}–${t.number(most, 2)}`}</>
}

function Results({ of }: { of: readonly BandResult[] }) {
  const t = useTranslate()
  const missed = of.filter(({ verdict }) => verdict !== 'within')
  if (missed.length === 0) {
    return <StatusBadge tone="good">{t('ready-week.kept')}</StatusBadge>
  }
  return missed.map((one) => (
    <span key={one.dayNumber ?? 0} className="block">
      <StatusBadge tone="warning">
        {one.dayNumber === undefined
          ? t('ready-week.whole-week')
          : t.code('ready-day', String(one.dayNumber))}{' '}
        {t.code('ready-verdict', one.verdict, { share: t.percent(missedShare(one), 1) })}
      </StatusBadge>
    </span>
  ))
}
