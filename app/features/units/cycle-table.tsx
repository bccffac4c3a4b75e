import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge, type Tone } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { foodNameIn } from './food-name.ts'
import { type CycleStatus, isOverdue, type ProductionCycle } from './production-cycle.ts'
import { ExpectedDays } from './unit-card.tsx'

const TONES: Record<CycleStatus, Tone> = {
  planned: 'calm',
  running: 'good',
  closed: 'calm',
  failed: 'trouble',
}

export function CycleTable(props: {
  caption: string
  cycles: readonly ProductionCycle[]
  today: string
  empty: string
}) {
  const t = useTranslate()
  return (
    <DataTable
      caption={props.caption}
      columns={[
        { head: t('cycle.food'), cell: (cycle) => foodNameIn(t.locale, cycle) },
        { head: t('cycle.started-on'), cell: ({ startedOn }) => t.shortDate(startedOn) },
        { head: t('cycle.expected'), cell: (cycle) => <ExpectedDays cycle={cycle} /> },
        { head: t('cycle.quantity'), cell: (cycle) => <CycleQuantity cycle={cycle} /> },
        {
          head: t('cycle.status'),
          cell: (cycle) => <CycleState {...{ cycle }} today={props.today} />,
        },
      ]}
      rows={props.cycles}
      keyOf={({ id }) => id}
      empty={<p className="text-soft">{props.empty}</p>}
    />
  )
}

function CycleQuantity({ cycle }: { cycle: ProductionCycle }) {
  const t = useTranslate()
  const { quantity, quantityMeasure } = cycle
  if (quantity === undefined) return <>{t('figure.unknown')}</>
  return (
    <span className="tabular-nums">
      {t.number(quantity)} {quantityMeasure}
    </span>
  )
}

function CycleState({ cycle, today }: { cycle: ProductionCycle; today: string }) {
  const t = useTranslate()
  return (
    <>
      <StatusBadge tone={TONES[cycle.status]}>{t.code('cycle-status', cycle.status)}</StatusBadge>{' '}
      {isOverdue(cycle, today) && <StatusBadge tone="warning">{t('cycle.overdue')}</StatusBadge>}
      {cycle.note && <p className="text-small text-soft">{cycle.note}</p>}
    </>
  )
}
