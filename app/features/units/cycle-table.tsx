import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge, type Tone } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ExpectedDays } from './expected-days.tsx'
import { foodNameIn } from './food-name.ts'
import { type CycleStatus, isOverdue, type ProductionCycle } from './production-cycle.ts'

/** A running cycle needs no badge: that is what cycles do. */
const TONES: Record<CycleStatus, Tone | undefined> = {
  planned: 'calm',
  running: undefined,
  closed: 'calm',
  failed: 'trouble',
  'given-up': 'warning',
}

export function CycleTable(props: {
  caption: string
  cycles: readonly ProductionCycle[]
  today: string
  empty: string
  /** Under a heading that says the same. */
  isCaptionHidden?: boolean
}) {
  const t = useTranslate()
  const { today } = props
  return (
    <DataTable
      caption={props.caption}
      isCaptionHidden={props.isCaptionHidden}
      columns={[
        { head: t('cycle.what'), cell: (cycle) => <CycleFood {...{ cycle, today }} /> },
        { head: t('cycle.started-on'), cell: ({ startedOn }) => <ShortDate day={startedOn} /> },
        { head: t('cycle.expected'), cell: (cycle) => <ExpectedDays {...{ cycle, today }} /> },
      ]}
      rows={props.cycles}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{props.empty}</p>}
    />
  )
}

function CycleFood({ cycle, today }: { cycle: ProductionCycle; today: string }) {
  const t = useTranslate()
  const { quantity, quantityMeasure, status, note, closingNote } = cycle
  const tone = TONES[status]
  return (
    <>
      <Link className="link" to={`/units/${cycle.unitId}/cycles/${cycle.id}`}>
        {foodNameIn(t.locale, cycle)}
      </Link>
      {quantity !== undefined && (
        <span className="font-normal text-soft">
          , {t.number(quantity)} {quantityMeasure}
        </span>
      )}{' '}
      {tone && <StatusBadge tone={tone}>{t.code('cycle-status', status)}</StatusBadge>}
      {isOverdue(cycle, today) && <StatusBadge tone="warning">{t('cycle.overdue')}</StatusBadge>}
      {[note, closingNote].filter(Boolean).map((words) => (
        <span key={words} className="block text-small font-normal text-soft">
          {words}
        </span>
      ))}
    </>
  )
}

function ShortDate({ day }: { day: string }) {
  const t = useTranslate()
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {t.shortDate(day)}
    </time>
  )
}
