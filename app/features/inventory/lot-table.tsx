import { Link } from '@remix-run/react'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { freshnessOf } from '#app/features/supply/shelf-life.ts'
import { foodNameIn, type NamedFood } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { LotOrigin } from './lot.ts'
import { LotStrip } from './lot-strip.tsx'

export type LotRow = NamedFood & {
  id: string
  code: string
  institutionName: string
  unitName?: string
  origin: LotOrigin
  kg: number
  readyOn: string
  useBy: string
  transportIdrPerKg: number
}

type Props = {
  caption: string
  lots: readonly LotRow[]
  days: readonly string[]
  today: string
  chosenId?: string
  empty: string
  /** Lots of other institutions say whose they are and what the way costs. */
  isForeign?: boolean
}

/** Lots in pick order; a lot of the own institution opens beside the table. */
export function LotTable(props: Props) {
  const t = useTranslate()
  const { lots, days, today } = props
  const columns: Column<LotRow>[] = [
    { head: t('lot.food'), cell: (lot) => <LotName lot={lot} {...props} /> },
    { head: t('lot.from'), cell: (lot) => <LotOriginCell lot={lot} isForeign={props.isForeign} /> },
    { head: t('lot.kg'), cell: ({ kg }) => t.kg(kg), isFigure: true },
    {
      head: t('lot.window', { days: days.length }),
      cell: (lot) => <LotStrip {...{ lot, days }} />,
    },
    { head: t('lot.until'), cell: (lot) => <UseBy lot={lot} today={today} /> },
  ]
  return (
    <DataTable
      caption={props.caption}
      isCaptionHidden
      columns={columns}
      rows={lots}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{props.empty}</p>}
    />
  )
}

function LotName({
  lot,
  chosenId,
  isForeign,
}: { lot: LotRow } & Pick<Props, 'chosenId' | 'isForeign'>) {
  const t = useTranslate()
  const name = foodNameIn(t.locale, lot)
  if (isForeign) return <>{name}</>
  return (
    <Link
      className="link"
      to={`?lot=${lot.id}#lot`}
      preventScrollReset
      aria-current={lot.id === chosenId ? 'true' : undefined}
    >
      {name}
    </Link>
  )
}

function LotOriginCell({ lot, isForeign }: { lot: LotRow; isForeign?: boolean }) {
  const t = useTranslate()
  return (
    <>
      {lot.unitName ?? t('lot.store')}
      {isForeign && <>, {lot.institutionName}</>}
      <span className="block text-small text-soft">
        {lot.unitName && (lot.origin === 'expected' ? t('lot.expected') : t('lot.on-hand'))}
        {isForeign && (
          <>
            {lot.unitName && ' · '}
            {t('lot.transport', { price: t.idr(lot.transportIdrPerKg) })}
          </>
        )}
      </span>
    </>
  )
}

function UseBy({ lot, today }: { lot: LotRow; today: string }) {
  const t = useTranslate()
  const freshness = freshnessOf(lot.useBy, today)
  return (
    <>
      <time dateTime={lot.useBy} className="whitespace-nowrap">
        {t.shortWeekday(lot.useBy)} {t.shortDate(lot.useBy)}
      </time>{' '}
      {lot.origin !== 'expected' && freshness !== 'good' && (
        <StatusBadge tone={freshness === 'expired' ? 'trouble' : 'warning'}>
          {t.code('freshness', freshness)}
        </StatusBadge>
      )}
    </>
  )
}
