import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { ProductionCycle } from '#app/features/units/production-cycle.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { CycleHarvest } from './cycle-log.ts'

type Row = { what: string; planned: string; actual: string }

/** What was planned beside what became of it, in one table: one record. */
export function CyclePlanTable(props: {
  cycle: ProductionCycle
  harvests: readonly CycleHarvest[]
  harvestedKg: number | undefined
}) {
  const t = useTranslate()
  const { cycle } = props
  const rows = usePlanRows(props)
  return (
    <>
      <DataTable
        caption={t('cycle.plan')}
        isCaptionHidden
        rows={rows}
        keyOf={({ what }) => what}
        columns={[
          { head: t('cycle.what'), cell: ({ what }) => what },
          { head: t('cycle.planned'), cell: ({ planned }) => planned },
          { head: t('cycle.actual'), cell: ({ actual }) => actual },
        ]}
      />
      {cycle.closingNote && (
        <p className="mt-2">
          {t('cycle.why-ended')}: {cycle.closingNote}
        </p>
      )}
    </>
  )
}

function usePlanRows(props: Parameters<typeof CyclePlanTable>[0]): Row[] {
  const t = useTranslate()
  const { cycle, harvests, harvestedKg } = props
  const { plannedKg, expectedFrom, expectedUntil, startedOn, quantity } = cycle
  const isPlanned = cycle.status === 'planned'
  const isOver = cycle.closedOn !== undefined
  const first = harvests[0]?.harvestedOn
  const last = harvests.at(-1)?.harvestedOn
  return [
    {
      what: t('cycle.started-on'),
      planned: isPlanned ? t.date(startedOn) : '',
      actual: isPlanned ? t('cycle.not-yet') : t.date(startedOn),
    },
    {
      what: t('cycle.quantity'),
      planned: '',
      actual:
        quantity === undefined
          ? t('figure.unknown')
          : `${t.number(quantity)} ${cycle.quantityMeasure ?? ''}`,
    },
    {
      what: t('cycle.first-harvest'),
      planned: t.date(expectedFrom),
      actual: first === undefined ? t('cycle.not-yet') : t.date(first),
    },
    {
      what: t('cycle.last-harvest'),
      planned: t.date(expectedUntil),
      actual: isOver && last !== undefined ? t.date(last) : t('cycle.not-yet'),
    },
    {
      what: t('cycle.total'),
      planned: plannedKg
        ? t('cycle.range', {
            low: t.kg(plannedKg.low),
            typical: t.kg(plannedKg.typical),
            high: t.kg(plannedKg.high),
          })
        : t('figure.unknown'),
      actual: harvestedKg === undefined ? t('cycle.not-yet') : t.kg(harvestedKg),
    },
  ]
}

const TONES = {
  planned: 'calm',
  running: 'good',
  closed: 'calm',
  failed: 'trouble',
  'given-up': 'warning',
} as const

export function CycleStatusBadge({ cycle }: { cycle: ProductionCycle }) {
  const t = useTranslate()
  return (
    <StatusBadge tone={TONES[cycle.status]}>{t.code('cycle-status', cycle.status)}</StatusBadge>
  )
}
