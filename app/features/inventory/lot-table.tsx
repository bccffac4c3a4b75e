import { Link } from '@remix-run/react'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { freshnessOf } from '#app/features/supply/shelf-life.ts'
import { foodNameIn, type NamedFood } from '#app/features/units/food-name.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { LotOrigin } from './lot.ts'
import { LotStrip } from './lot-strip.tsx'
import type { StoredAt } from './storage.ts'
import { StoredAtLine } from './stored-at.tsx'

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
  /** Of lots on hand in the own store. */
  storedAt?: StoredAt
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

type Chosen = Pick<Props, 'chosenId' | 'isForeign'>

/** Lots in pick order; a lot of the own institution opens beside the table. */
export function LotTable(props: Props) {
  const t = useTranslate()
  const { lots, days, today } = props
  const columns: Column<LotRow>[] = [
    { head: t('lot.food'), cell: (lot) => <LotName lot={lot} {...props} /> },
    { head: t('lot.kg'), cell: ({ kg }) => t.kg(kg), isFigure: true },
    {
      head: t('lot.window', { days: days.length }),
      cell: (lot) => (
        <>
          <LotStrip {...{ lot, days }} />
          <UseBy lot={lot} today={today} />
        </>
      ),
    },
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

/** Lots of other institutions, folded: the planner brings them, a store does not pick them. */
export function ForeignLots({ lots, days, today }: Pick<Props, 'lots' | 'days' | 'today'>) {
  const t = useTranslate()
  const empty = t('lot.none-others')
  return (
    <details className="mt-8">
      <summary className="cursor-pointer py-1">
        {t('lot.others-count', { count: lots.length })}
      </summary>
      <p className="mb-3 text-soft">{t('lot.others-note')}</p>
      <LotTable caption={t('lot.others')} {...{ lots, days, today, empty }} isForeign />
    </details>
  )
}

function LotName({ lot, chosenId, isForeign }: { lot: LotRow } & Chosen) {
  const t = useTranslate()
  const name = foodNameIn(t.locale, lot)
  return (
    <>
      {isForeign ? (
        name
      ) : (
        <Link
          className="link"
          to={`?lot=${lot.id}#lot`}
          preventScrollReset
          aria-current={lot.id === chosenId ? 'true' : undefined}
        >
          {name}
        </Link>
      )}
      <LotFacts lot={lot} isForeign={isForeign} />
    </>
  )
}

/** Where a lot comes from, whether it is there yet, and what the way costs. */
function LotFacts({ lot, isForeign }: { lot: LotRow; isForeign?: boolean }) {
  const t = useTranslate()
  const facts = [
    lot.unitName ?? t('lot.store'),
    isForeign ? lot.institutionName : undefined,
    lot.origin === 'expected' ? t('lot.expected') : t('lot.on-hand'),
    isForeign ? t('lot.transport', { price: t.idr(lot.transportIdrPerKg) }) : undefined,
  ]
  return (
    <span className="block text-small font-normal text-soft">
      {facts.filter((fact) => fact !== undefined).join(' · ')}
      {lot.storedAt && (
        <>
          {' · '}
          <StoredAtLine of={lot.storedAt} />
        </>
      )}
    </span>
  )
}

function UseBy({ lot, today }: { lot: LotRow; today: string }) {
  const t = useTranslate()
  const freshness = freshnessOf(lot.useBy, today)
  return (
    <p className="mt-1 text-small text-soft">
      {t('lot.until').toLocaleLowerCase(t.locale)}{' '}
      <time dateTime={lot.useBy} className="whitespace-nowrap text-ink">
        {t.shortWeekday(lot.useBy)} {t.shortDate(lot.useBy)}
      </time>{' '}
      {lot.origin !== 'expected' && freshness !== 'good' && (
        <StatusBadge tone={freshness === 'expired' ? 'trouble' : 'warning'}>
          {t.code('freshness', freshness)}
        </StatusBadge>
      )}
    </p>
  )
}
